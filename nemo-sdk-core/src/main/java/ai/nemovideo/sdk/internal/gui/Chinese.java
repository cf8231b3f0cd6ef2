package ai.nemovideo.sdk.internal.gui;

/** The Chinese words of the rules, in simplified and, where they differ, traditional characters. */
final class Chinese {

  private Chinese() {}

  /** Stands for something quoted. */
  static final String QUOTE = "\uE000";

  /** What may stand before the verb of an instruction. */
  static final Terms LEADS =
      Terms.of(
          "现在 接下来 接着 然后 之后 随后 最后 首先 先 再 只需 只需要 只要 只用 直接 即可 也 或 或者 或是 并 并且"
              + " 同时 那么 那 另外 此外 手动 立即 立刻 马上 快速 轻松 自行 随时 一键 试着 赶快 快 就 便 都 需要 去 来"
              + " 還 还 現在 然後 第一步 第二步 第三步 第四步 下一步 这时 此时 而且 且 如果您愿意 后 方便的话 全部"
              + " 完成后 一下 仅需 逐一 继续 重新 再次 此外还 之后再 可能 而 所以 因此 因而");

  /** As above, and it says that the reader shall do it. */
  static final Terms ADDRESSES =
      Terms.of(
          "请 请您 请先 您可以 你可以 可以 您也可以 你也可以 您还可以 你还可以 您现在可以 你现在可以 您可 你可 您只需"
              + " 你只需 您只需要 你只需要 您需要 你需要 建议您 建议你 建议 麻烦您 麻烦 记得 别忘了 不要忘记 您随时可以"
              + " 你随时可以 您 你 可 請 請您 您直接 可直接 您就可以 你就可以 欢迎 不妨 务必 您能 您能够 就可以");

  /** Such a clause tells what was done. */
  static final Terms REPORTS = Terms.of("我 已 为您 为你 帮您 帮你 系统 咱们 本次 这次 刚刚 刚才");

  static final Terms POINT =
      Terms.of("点击 单击 双击 点选 轻点 点按 长按 右键点击 右键单击 右击 点一下 点开 按一下 點擊 點選 戳一下 轻触 悬停");

  /** Needs a name right behind it: "按 Ctrl+Z", but not 按顺序. */
  static final Terms PRESS = Terms.of("按 按下 按住 敲击");

  /** Behind 点 alone these are buttons: it has other meanings. */
  static final Terms DOT_NAMES =
      Terms.of("导出 下载 播放 保存 生成 确认 确定 完成 分享 发布 上传 预览 撤销 匯出 導出 下載 右上角 左上角 右下角 左下角 这里 " + QUOTE);

  static final Terms PICK = Terms.of("选择 选中 勾选 使用 利用 用 取消勾选 切换 关闭 收起 启用 點 点 選擇 使用右侧 通过 拉动 按住 开启");

  static final Terms OPEN =
      Terms.of("打开 进入 前往 切换到 切换至 展开 返回 返回到 回到 转到 跳转到 跳转至 到 去 開啟 打開 進入 刷新 移步 调出 唤出 在线打开");

  static final Terms DRAG = Terms.of("拖拽 拖动 拖放 拖入 拖到 拖至 拖进 拖曳 拖拉 拖動 拖移 滑动滑块 拖出");

  static final Terms TAKE = Terms.of("把 将 將");

  static final Terms AT = Terms.of("在 从 于 到 通过 从左侧 按照 使用 利用 用 至 透过 從");

  static final Terms LOOK =
      Terms.of("预览 查看 观看 播放 看到 看看 看一下 检查 试看 浏览 回放 看 预览播放 观察 確認 預覽 檢視 播放预览 欣赏 试播");

  /** Verbs that only state something: what is seen may be content. */
  static final Terms SEE = Terms.of("看到 看见 看 观察 听到");

  static final Terms EXPORT = Terms.of("导出 下载 匯出 導出 下載 重新导出 导出并下载 导出或分享");

  static final Terms SAVE = Terms.of("保存 分享 发布 提交 生成 渲染 应用 儲存");

  static final Terms PLAY = Terms.of("播放 预览 預覽");

  static final Terms EDIT =
      Terms.of(
          "调整 修改 编辑 更改 设置 微调 更换 替换 裁剪 移动 添加 删除 调节 自定义 優化 缩放 拖长 改变 输入 填写"
              + " 调低 调高 调大 调小 调亮 调暗 调慢 调快");

  static final Terms VISIT =
      Terms.of("查看 检查 前往 进入 打开 登录 到 去 访问 点击 查询 管理 确认 留意 核对 在 通过 移步 登入 转到 到您的 关注");

  static final Terms ACCOUNT =
      Terms.of(
          "账户 账号 帐户 帐号 账单 余额 充值页 充值中心 订阅页 订阅管理 会员中心 个人中心 积分明细 积分余额 我的积分"
              + " 积分页 套餐页 帳戶 帳單 付费页 计费 剩余积分 账户中心 价格页 钱包");

  static final Terms PAY = Terms.of("充值 升级 购买 续费 订阅 开通");

  /** An agent that speaks Chinese may name parts of the screen in English. */
  private static final Terms LATIN_PARTS =
      Terms.of(
          "button Button panel Panel slider Slider sidebar Sidebar toolbar Toolbar inspector Inspector"
              + " dropdown Dropdown timeline Timeline");

  /** What only a screen has. */
  static final Terms WIDGETS =
      Terms.of(
              "按钮 按鈕 面板 菜单 選單 图标 侧边栏 侧栏 边栏 工具栏 下拉 滑块 标签页 选项卡 素材库 媒体库 音乐库 特效库 资源库"
                  + " 属性栏 窗口 視窗 对话框 时间轴 时间线 時間軸 時間線 编辑器 編輯器 界面 弹窗 预览区 预览框 预览画面 播放器 播放键 设置页 导出页"
                  + " 属性面板 输入框 搜索框 导航栏 工作区 工作台 页面 画布 播放头 控制柄 快捷键 右上角 左上角 右下角 左下角 左侧 右侧"
                  + " 顶部 底部 上方 下方 入口 选项 检查器 图层列表 轨道头 控件 开关 导出设置 空格键 鼠标 光标 手柄 边缘 属性区 进度条 右侧栏 左侧栏")
          .and(LATIN_PARTS);

  /** Widgets without places, which videos have too. */
  static final Terms PARTS =
      Terms.of(
              "按钮 按鈕 面板 菜单 選單 图标 侧边栏 侧栏 边栏 工具栏 下拉 滑块 标签页 选项卡 素材库 媒体库 音乐库 特效库 资源库"
                  + " 属性栏 窗口 視窗 对话框 时间轴 时间线 時間軸 時間線 编辑器 編輯器 界面 弹窗 预览区 预览框 播放器 播放键 设置页 导出页"
                  + " 输入框 搜索框 导航栏 工作区 工作台 页面 画布 播放头 控制柄 快捷键 入口 检查器 图层列表 控件 导出设置 空格键 鼠标 光标 手柄"
                  + " 属性区 进度条 右侧栏 左侧栏")
          .and(LATIN_PARTS);

  /** Of which it may be said where they are; the timeline is also what a video is made of. */
  static final Terms WINDOWS =
      Terms.of("按钮 按鈕 面板 菜单 選單 图标 侧边栏 工具栏 预览窗口 預覽視窗 预览区 预览框 播放器 入口 选项卡 标签页 编辑器 素材库 导出页");

  static final Terms VIEWS =
      Terms.of(
          "时间轴 时间线 時間軸 時間線 预览窗口 预览面板 预览区 预览框 播放器 预览界面 预览画面 轨道面板 画布 编辑器 右侧窗口 預覽視窗 監視器"
              + " 播放窗口 播放按钮 预览按钮 监视器 播放键 界面 timeline Timeline");

  /** Names of buttons. */
  static final Terms COMMANDS =
      Terms.of(
          "导出 下载 播放 回车 保存 生成 应用 确认 确定 完成 分享 发布 上传 编辑 预览 撤销 重做 这里 此处 下方 上方 右上角 左上角 右下角 左下角"
              + " 右侧 左侧 顶部 底部 添加 删除 设置 开始 继续 提交 取消 匯出 導出 下載 屏幕 界面 按钮 它 该 菜单 文件 空格 更多 新建 一键"
              + " 音乐面板 文字 字幕 标题 分割 剪切 裁剪 滤镜 特效 转场 替换 时间 轨道 素材 片段 画布 任意 想要 需要 相应 对应 以下 上面 下面 旁边 页面 "
              + QUOTE);

  /** Words that tell nothing about the video. */
  static final Terms VAGUE =
      Terms.of(
              "视频 影片 成片 作品 成品 文件 效果 结果 整体 整个 完整 最终 最新 新 当前 这个 该 此 它 您的 你的 您 你 的 了 吧 呢 啦 哦 喔 即可"
                  + " 就 就行 就好 并 和 与 或 及 到 至 本地 电脑 手机 设备 相册 高清 高质量 格式 直接 现在 立即 随时 一下 出来 来 以 便 上 中 里 内 处"
                  + " 在 从 于 位于 是 有 会 将 视频了 后 完成 编辑 修改 后的 变化 改动 更改 项目 所有 全部 片子 動畫 动画 版本 草稿 為 为 进行 查看 观看 看 使用"
                  + " 检查 可以 可 请 分享 保存 一次 起来 使用了 这里 此处 实时 显示 展示 出现 一个 个 不满意 满意 想 想要 准备好 时 并且 也 都 最后 最终版 保存到"
                  + " MP4 mp4 MOV 点 键 区域 窗格 屏幕 角 边 一下吧 下 影像 您的视频 ！ 整段 全片 刚才 生成 好 好的 如何 怎么样 看看 剪辑 中的 里的 方 通过 ~ "
                  + QUOTE)
          .and(WIDGETS)
          .and(COMMANDS)
          .and(LOOK)
          .and(EXPORT);

  /** "点击手机的画面": the verb belongs to something in the video. */
  static final Terms SCENES =
      Terms.of(
          "的画面 的镜头 的场景 的片段 的特写 的动作 的音效 的声音 的声效 的瞬间 的过程 的人 的男 的女 的手 的特效 的动画 的情节 的部分被 音效已 动画已 率 的字幕 的标题 的文案 的那");

  /** The export as a thing that is spoken of. */
  static final Terms AFTER_EXPORT =
      Terms.of("完成 成功 失败 中 需要 免费 时间 费用 进度 任务 结束 前 后 时 的 为 速度 次数 权限 功能 不 大约 约 设置为 质量 参数 限制");

  /** Asks for words instead of clicks. */
  static final Terms TALK =
      Terms.of("告诉我 告訴我 请说 对我说 跟我说 说一声 回复 联系我 反馈 提出 让我知道 描述 说出 发给我 输入导出 随时说 吩咐 随时找我 请注意 注意");

  /** Steps that come after a click. */
  static final Terms FOLLOWERS =
      Terms.of("修改 编辑 更改 调节 微调 选择 设置 确认 输入 保存 选中 调整 勾选 填写 松开 确定 拖 移动 登录 上传 選擇 選取 更换 等待 稍等 稍候 等");

  /** As above, with nothing to do for a program. */
  static final Terms OUTCOMES =
      Terms.of(
          "即可 就可以 就能 就会 便可 便能 就行 就好 以便 以查看 以预览 以下载 来查看 来预览 来下载 等待 稍等 稍候 等渲染 等待渲染 会弹出 将弹出"
              + " 系统会弹出 系统将 弹出 系统会自动 来调整 来修改 来播放 耐心等待 就完成 以保存 浏览器会 视频就会 视频会自动 视频将自动 文件会自动 文件将自动 以导出 来导出 以播放 以调整 以打开");

  static final Terms DEPENDENT =
      Terms.of(
          "如果 如需 如要 如想 若 若要 若需 若您 要 想 想要 当 當 为了 為了 要是 假如 等您 等你 待 满意后 满意的话 确认后 如 如您 在您 需要时 如對 一旦 没问题的话 没问题 确认无误 满意 無誤");

  static final Terms DEPENDENT_ENDS = Terms.of("后 之后 时 的话 以后 之前 以前 前 後 時 的話 的时候 无误");

  static final Terms LABELS =
      Terms.of(
          "下一步 接下来 操作步骤 步骤 如何 怎么 提示 小提示 小贴士 温馨提示 导出 下载 预览 查看 操作 方法 方式 后续 建议 导出方法 导出步骤 预览方式 说明 教程 匯出 預覽 编辑");

  static final Terms LABEL_FILL =
      Terms.of(
          "您 你 可以 可 请 按 以下 如下 进行 做 的 是 视频 按照 了 还 需要 要 想 想要 能 步 第一 第二 第三 一 二 三 四 1 2 3 4 5 ： 与 和 调整 修改 继续 现在 成片 作品 微调 操作 什么 效果 更多 手动 最终");

  /** Left dangling when the sentence before it is gone. */
  static final Terms DANGLING = Terms.of("然后 接着 之后 随后 再 或者 或 否则 并且 并 也可以 同时 然後 另外也 此外也");

  /** Where a clause without a comma before it begins to ask the reader for words. */
  static final Terms TALK_STARTS =
      Terms.of("或告诉我 或者告诉我 或直接告诉我 或者直接告诉我 也可以告诉我 并告诉我 然后告诉我 或跟我说 再告诉我 或随时告诉我 或回复");

  /** "视频已完成请点击导出": a new clause begins. */
  static final Terms CLICK_STARTS =
      Terms.of("请点击 请单击 请打开 请拖 您可以点击 你可以点击 请在右 请在左 请在时间 请前往 請點擊 现在可以点击");

  /** A wish of the agent's own. */
  static final Terms QUESTIONS = Terms.of("吗 嗎 呢 么 吧？");
}
