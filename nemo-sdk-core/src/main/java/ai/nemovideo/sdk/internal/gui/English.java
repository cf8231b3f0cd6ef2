package ai.nemovideo.sdk.internal.gui;

/** The English words of the rules. Hyphens are spaces here. */
final class English {

  private English() {}

  /** What may stand before the verb of an instruction. */
  static final Phrases LEADS =
      Phrases.of(
          "and | then | next | now | first | second | third | finally | lastly | also | just | simply"
              + "| so | or | but | alternatively | otherwise | instead | either | afterwards"
              + "| after that | from there | from here | here | quickly | easily | always | when ready"
              + "| once done | once ready | to do so | to do this | to do that | if you like | plus | again"
              + "| and then | lets | let's | step 1 | step 2 | step 3 | step 4 | step 5 | in the meantime"
              + "| meanwhile | at any time | anytime | any time | for now | still | maybe | perhaps");

  /** As above, and it says that the reader shall do it. */
  static final Phrases ADDRESSES =
      Phrases.of(
          "you can | you could | you may | you might | you'll | you will | you should | you must"
              + "| you need to | you'll need to | you have to | you'll have to | you only need to | you just need to"
              + "| you may want to | you might want to | you'll want to | you want to | you'll be able to"
              + "| you will be able to | you're able to | you are able to | feel free to | go ahead and"
              + "| go ahead | be sure to | make sure to | make sure you | don't forget to | remember to"
              + "| all you need to do is | all you have to do is | all that's left is to | i recommend you"
              + "| i suggest you | i'd recommend | i'd suggest | i recommend | i suggest | please | kindly"
              + "| can you | could you | would you | try to | try | you can also | you'd need to | simply"
              + "| just | you | we can | let's | it's best to | you're welcome to | you are welcome to");

  static final Phrases POINT =
      Phrases.of(
          "click | tap | click on | tap on | right click | right click on | double click | double tap"
              + "| double click on | left click | long press | hover | hover over | clicking | tapping"
              + "| clicking on | tapping on | ctrl click | shift click | click and hold | re click");

  /** After a verb of pointing; anything else makes a noun of it: "click sound". */
  static final Phrases AFTER_POINT =
      Phrases.of(
          "the | a | an | this | that | these | those | your | its | any | each | every | one | all | it"
              + "| them | on | in | at | to | into | onto | from | over | here | there | and | or | anywhere"
              + "| inside | outside | either | both | twice | once | again | me | below | above | until");

  /** Names of buttons, also when they are written small. */
  static final Phrases COMMANDS =
      Phrases.of(
          "export | download | play | pause | save | apply | done | ok | okay | generate | render | share"
              + "| publish | undo | redo | split | trim | delete | add | edit | upload | import | preview"
              + "| settings | start | continue | confirm | submit | create | text | audio | media | volume"
              + "| speed | transitions | properties | inspector | format | resolution | quality | space"
              + "| spacebar | enter | ctrl | cmd | esc | shift | f11 | generate video | export video | effects");

  static final Phrases COMPOUNDS =
      Phrases.of(
          "push in | push in on | open on | open with | open in on | close on | close with | close in on | click sound | click sounds | click track | click tracks | click noise | click effect | click here text"
              + "| tap dance | tap dancer | tap water | tap sound | drag race | drag racing | drag queen"
              + "| drag show | drop shadow | drop shadows | drop cap | press conference | press release"
              + "| press photo | hit song | hit single | play button overlay | open air | open plan"
              + "| click through | tap into | click bait | tap to");

  static final Phrases PRESS =
      Phrases.of("press | hit | press on | push | pressing | hitting | smash | press down");

  static final Phrases PICK =
      Phrases.of(
          "select | choose | pick | use | toggle | tick | selecting | using"
              + "| close | collapse | enable | disable | turn on | turn off | search | browse | hold");

  /** Verbs of editing: they need a part of the screen that is no part of a video. */
  static final Phrases ADJUST =
      Phrases.of(
          "adjust | change | tweak | fine tune | customize | customise | edit | modify | set | enter | type"
              + "| fill in | fill out | zoom | enlarge | manage | configure | sort | add | remove | delete | replace"
              + "| make changes | make adjustments | make further changes | make further edits | rename | import");

  static final Phrases SCREEN_PARTS =
      Phrases.of(
          "panel | panels | sidebar | side bar | toolbar | slider | sliders | inspector | settings | tab | tabs"
              + "| dropdown | in the editor | workspace | timeline editor | timeline panel | context menu"
              + "| dialog | settings page | keyboard shortcut | shortcut | dashboard | menu | interface"
              + "| using the timeline | timeline view | checkbox | editing page");

  static final Phrases OPEN =
      Phrases.of(
          "open | open up | reopen | expand | access | visit | go to | go back to | go into | head to"
              + "| head over to | navigate to | navigate back to | switch to | switch between | switch over to | return to"
              + "| jump to | scroll to | scroll down | scroll up | scroll | scroll through"
              + "| bring up | pull up | look for | look in | look under | refresh | reload | opening"
              + "| going to | heading to | launch | enter | maximize | minimize");

  static final Phrases DRAG =
      Phrases.of(
          "drag | drag and drop | click and drag | drag in | drag out | dragging | dragging and dropping"
              + "| tap and drag | press and drag | grab and drag");

  static final Phrases MOVE =
      Phrases.of(
          "drop | move | slide | pull | push | resize | stretch | adjust | use | shift | rearrange | reorder"
              + "| extend | shorten | grab | trim | split | cut | place | put | drop in");

  static final Phrases HANDLES =
      Phrases.of(
          "slider | sliders | handle | handles | playhead | scrubber | mouse | cursor | clip edges"
              + "| crop box | bounding box | edges of the clip | edge of the clip");

  /** Where things are dropped. */
  static final Phrases SPOTS =
      Phrases.of(
          "timeline | here | canvas | from the media panel | from the library | media bin | drop zone"
              + "| media library | upload area | panel | editor | into the track | onto the track");

  static final Phrases LOOK =
      Phrases.of(
          "preview | play | play back | playback | watch | view | review | check | look at | look | see"
              + "| take a look | take a look at | have a look | have a look at | check out | inspect | scrub"
              + "| scrub through | find | notice | spot | verify | compare | hear | listen | listen to"
              + "| previewing | replay | rewatch | give it a watch | locate");

  /** Verbs that only state something: what is seen may be content. */
  static final Phrases SEE = Phrases.of("see | find | notice | spot | hear | locate");

  static final Phrases AS_SEEN =
      Phrases.of("as you can see | as you'll see | as shown | as seen | as you see | as displayed");

  static final Phrases EXPORT =
      Phrases.of("export | download | re export | exporting | downloading | exports");

  static final Phrases SAVE =
      Phrases.of("save | share | publish | render | saving | sharing | get | grab");

  static final Phrases PLAY_NAMES = Phrases.of("play | preview | playback | play button");

  static final Phrases VISIT =
      Phrases.of(
          "check | view | see | visit | open | go to | head to | head over to | navigate to | review | manage"
              + "| log in to | log into | sign in to | sign into | look at | look in | check on | refer to"
              + "| click | click on | tap | go into | access | keep an eye on | monitor | verify | find | update");

  static final Phrases ACCOUNT =
      Phrases.of(
          "account | accounts | billing | subscription page | subscription settings | credit balance"
              + "| your balance | remaining balance | account balance | remaining credits | your credits"
              + "| credits page | credits tab | pricing page | plan page | plans page | usage page | wallet"
              + "| your subscription | credit usage | credits balance | profile page | payment page");

  static final Phrases PAY =
      Phrases.of(
          "top up | upgrade | buy | purchase | add | get | renew | recharge | refill | subscribe");

  static final Phrases PAY_PLACES =
      Phrases.of(
          "account | billing | subscription page | credits page | pricing page | plan page | plans page"
              + "| payment page | dashboard | wallet | billing settings | account settings");

  /** What only a screen has. */
  static final Phrases WIDGETS =
      Phrases.of(
          "button | buttons | panel | panels | tab | tabs | menu | menus | icon | icons | sidebar | side bar"
              + "| toolbar | tool bar | dropdown | drop down | slider | sliders | playhead | checkbox | toggle"
              + "| dialog | dialogue box | popup | pop up | modal | inspector | player | timeline | workspace"
              + "| dashboard | settings | media library | asset library | effects library | music library"
              + "| library panel | scrubber | scrollbar | editor | viewer | preview window | preview area"
              + "| preview pane | preview screen | preview monitor | export window | settings window | pane"
              + "| player window | export settings | settings page | export page | editing page | project page"
              + "| media bin | hamburger | keyboard shortcut | shortcut | tooltip | input box | text box field"
              + "| search bar | search box | track list | layers list | context menu | navigation bar | nav bar"
              + "| title bar | status bar | top bar | bottom bar | export screen | render queue | text tool"
              + "| crop tool | trim tool | split tool | razor tool | selection tool | editing interface"
              + "| interface | gear | project browser | prompt box | canvas | track header | right click menu");

  static final Phrases VIEWS =
      Phrases.of(
          "timeline | preview window | preview panel | preview area | preview pane | preview screen"
              + "| preview monitor | preview player | video player | in the viewer | in the preview | on the canvas"
              + "| in the editor | the preview | playhead | in full screen | fullscreen | the workspace"
              + "| play button | preview button | preview tab | track list | timeline panel | in the player"
              + "| on your screen");

  /** Where on a screen something is. */
  static final Phrases PLACES =
      Phrases.of(
          "top | bottom | left | right | upper | lower | corner | side | below | above | middle | center"
              + "| centre | hand | next to | beside | under | underneath | near | area | section | bar | on screen"
              + "| screen | window | page | on the screen | of the screen | of your screen | header | footer | edge");

  /** Words that tell nothing about the video. */
  static final Phrases GENERIC =
      Phrases.of(
          "it | this | that | them | these | the | your | my | our | a | an | video | videos | clip | clips"
              + "| result | results | change | changes | edit | edits | project | final | finished | completed"
              + "| new | newly | updated | version | draft | cut | film | movie | animation | reel | file | files"
              + "| mp4 | mp 4 | mov | h 264 | h264 | now | here | there | right away | directly | any time | anytime"
              + "| at any time | again | first | when you're ready | when ready | whenever you're ready"
              + "| whenever you like | whenever you want | once you're happy | once you're happy with it"
              + "| once you're satisfied | when you're happy with it | when you're happy | when you are ready"
              + "| if you're happy | if you're happy with it | if you like it | if you like | if you want"
              + "| as soon as you're ready | when you're done | once you're done | once you are ready"
              + "| to see | to check | to make sure | how it looks | how it turned out | how everything looks"
              + "| what it looks like | how they look | to watch | full | whole | entire | current | everything"
              + "| in | on | at | of | from | for | with | as | and | or | by | using | via | into | within | just"
              + "| only | clicking | hd | full hd | high | quality | resolution | local | device | computer"
              + "| phone | ready made | directly from | any | also | too | at once | straight away | immediately"
              + "| yourself | for yourself | before exporting | before you export | before export | through"
              + "| to download | to download it | to export | to export it | to save it | locally | to disk | to"
              + "| masterpiece | creation | well | then | live | instantly | later | as well | all | both | safely");

  /** What may be said of a screen: it is there. */
  static final Phrases BE =
      Phrases.of(
          "is | are | is located | are located | sits | lives | appears | can be found | is found | is in"
              + "| is at | is on | is now | located | will be | should be | should appear | will appear"
              + "| is available | is shown | is displayed | is visible | shown | visible | available | waiting"
              + "| displayed | located at | is right | is also | is waiting | showing | loaded | can be seen"
              + "| should now be | will now appear | should now appear | is now visible | now | is playing");

  static final Phrases ENABLES =
      Phrases.of(
          "lets you | let you | allows you | allow you | will let you | will allow you | gives you access"
              + "| opens | will open | takes you | will take you | brings up | can be used | is where you");

  /** "The Export button": what may stand before the widget. */
  static final Phrases NAMES =
      COMMANDS.and(
          Phrases.of(
              "properties | layers | effects | titles | track | tracks | music | library | gear"
                  + "| three dot | hamburger | main | side | style | motion | color | colour | font"
                  + "| animation | history | assets | project | timeline | video | full screen | zoom | playback"));

  /** Asks for words instead of clicks. */
  static final Phrases TALK =
      Phrases.of(
          "tell me | let me know | let us know | say | ask me | ask | send me | reply | describe | write to me"
              + "| message me | give me | share your | note that | keep in mind | enjoy | i can | i could"
              + "| i'll | i will | just tell me | shout | ping me | point me | respond | get back to me"
              + "| feel free to ask | feel free to tell me | feel free to let me know | type export | tell us");

  /** A clause of its own begins. */
  static final Phrases SUBJECTS =
      Phrases.of(
          "i | i've | i'll | i'm | i'd | we | we've | we'll | it | it's | it'll | they | they're | the | your"
              + "| this | that | that's | there | there's | you | you'll | you're | he | she | each | all"
              + "| everything | both | these | those | no | if | when | once | my | its");

  /** Of which a clause that can stand alone has one. */
  static final Phrases FINITE =
      Phrases.of(
          "is | are | was | were | will | has | have | had | can | could | should | would | does | do | did"
              + "| takes | take | lasts | includes | contains | comes | stays | plays | fades | ends | starts"
              + "| looks | feels | adds | costs | appears | moves | zooms | i've | i'll | i'm | i'd | it's | it'll"
              + "| that's | there's | we've | we'll | they're | you'll | you're | runs | begins | uses | shows"
              + "| made | added | changed | kept | put | set | needs | goes | works | makes | keeps | gives | won't"
              + "| isn't | doesn't | can't | don't | haven't | i");

  /** Steps that come after a click. */
  static final Phrases FOLLOWERS =
      Phrases.of(
          "go to | navigate to | head to | open | choose | select | pick | set | enter | type | confirm | adjust | change | hit | press | save"
              + "| move | release | let go | place | drop | apply | name | pick out | customize | edit | fill in"
              + "| copy | paste | use | switch | turn | toggle | upload | sign in | log in | tick | make your changes");

  /** Those of them that are steps in a sentence of their own too. */
  static final Phrases STEPS =
      Phrases.of(
          "choose | select | pick | enter | type | confirm | press | hit | save | apply | release | let go"
              + "| copy | paste | sign in | log in | toggle | tick | name | go to | open | set");

  /** As above, with nothing to do for a program. */
  static final Phrases OUTCOMES =
      Phrases.of(
          "wait | wait for | watch as | it will open | this will open | this opens | it opens | that opens"
              + "| that will open | this will start | it will start | this starts | the download will start"
              + "| the download starts | your download will start | your download will begin | the export will start"
              + "| the rendering will start | this will download | it will download | this downloads | it downloads"
              + "| a dialog will | a window will | a pop up will | a popup will | a menu will | a panel will"
              + "| a dialog opens | a window opens | a menu opens | a new window | a dialog box | a menu appears"
              + "| the file will be saved to your | it will be saved to your | it will be downloaded"
              + "| this brings up | it will render | this will bring | this will take you | it'll download"
              + "| it'll start | it'll open | and you're done | that's it | that's all | you're done"
              + "| the video will be saved to your | the video will download | your video will download"
              + "| the download begins | the changes will be | your changes will be | changes will be | it'll be saved | it'll render | your file will download | you're all set");

  /** What begins a clause that goes with another one. */
  static final Phrases DEPENDENT =
      Phrases.of(
          "to | if | when | once | whenever | after | before | for | as soon as | in case | should you"
              + "| in the top | in the bottom | in the upper | in the lower | on the right | on the left | at the top"
              + "| at the bottom | in the timeline | on the timeline | in the preview | in the editor | in the export"
              + "| in the sidebar | in the toolbar | under | until | while | so that | so you can | by clicking"
              + "| from the menu | from the top | from the left | from the right | in your | on your | unless");

  /** Labels and headings of steps on a screen. */
  static final Phrases LABELS =
      Phrases.of(
          "next | step | steps | next step | next steps | tip | tips | pro tip | how | how to | to export"
              + "| to download | to preview | export | download | preview | follow | what's next | what next"
              + "| what now | here's how | here is how | quick | final | last | further | editing | exporting"
              + "| downloading | previewing | instructions | your next steps | share | save | watch | ready to"
              + "| here's what to do | here's how you can | try this | do this | do the following | options");

  static final Phrases LABEL_FILL =
      Phrases.of(
          "what | what's | you | can | do | could | should | may | might | want | like | need | is | are"
              + "| 1 | 2 | 3 | 4 | 5 | simple | easy | following | few | these | here | here's | how | here are some"
              + "| some | things | ways | happy | satisfied | look | go | ready | see | check | get | adjust"
              + "| fine tune | tweak | make | more | manually | suggested | recommended | remaining | options");

  /** An opening question whose answer was on the screen. */
  static final Phrases QUESTIONS =
      Phrases.of(
          "ready to | want to | would you like to | happy with | like | satisfied with | need to | wanna"
              + "| are you ready to | do you want to | all good | looks good | curious | happy");

  /** Left dangling when the sentence before it is gone. */
  static final Phrases DANGLING =
      Phrases.of(
          "then | and then | after that | afterwards | alternatively | otherwise | or | and | once that's done"
              + "| once done | once it's done | when it's done | when that's done | or else");

  static final Phrases COORDINATORS = Phrases.of("and | or | but | so | then | plus");

  static final Phrases UNDIVIDED =
      Phrases.of(
          "drag and drop | click and drag | click and hold | tap and hold | tap and drag | grab and drag"
              + "| press and hold | press and drag | dragging and dropping | play and pause | go ahead and");

  /** A first person or a finished work before a comma: what follows is not its verb. */
  static final Phrases REPORTS =
      Phrases.of(
          "i | i've | i'll | i'm | we | we've | your | you | you're | ready | done | complete | completed"
              + "| finished | all set | set | here | here's | added | it's");
}
