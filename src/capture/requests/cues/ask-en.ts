import type { Phrase } from "../../language/phrases"

const modal = "(can|could|would|will|won't|may|might)"
const we = "(i|we)"
const need = "(need|needs|want|wants|would like|would love|would appreciate|would prefer|hope|wish|expect)"

/**
 * Ways in which English mail asks, plans, wishes and sells, by group. The groups are features of the model
 * for asks: none of them decides alone.
 */
export const askCuesEn: Record<string, Phrase[]> = {
  canYou: [
    `${modal} (you|u|someone|anyone|somebody|anybody)`,
    `${modal} you (please|pls|also|just|possibly|kindly|at least)`,
    "(would|do) you mind",
    "(are|is) (you|someone|it) (able|possible) to",
    "(would|will) it be possible",
    "is it possible",
  ],
  doYou: [
    "(do|did|are|were|have|has|is|does) (you|u|your|anyone|there|it|that|this|these|those|anybody|someone|they|we)",
    "(don't|didn't|aren't|haven't|isn't) you",
  ],
  openingWh: ["^ (what|when|where|who|why|how|which|what's|how's|where's|who's|whose|when's)"],
  mayWe: ["(can|could|may|shall|should|might) (i|we)"],
  youShould: [
    "(you|you'll|you guys|you all|folks) (should|need|must|have to|might|may|ought|better|will|are to|will need|will want|may want)",
    "you (can|could)",
  ],
  iWant: [
    `${we} ${need}`,
    "(i'd|we'd) (like|love|appreciate|prefer|need|be)",
    "(i|we) (really|just|still|also|only|do) (need|want|hope)",
    "looking for",
    "(hope|hoping|want|wanted|like|love) to (see|hear|get|meet|talk|speak|discuss|have|visit|know)",
  ],
  iWantYou: [
    "(need|want|like|ask|expect|urge|encourage|request|invite|love|asking|asked|inviting|wanted) (you|your|u) [guys|all|both] (to|and|help|input|thoughts|opinion|approval|comments|feedback|assistance)",
    "(need|want|would like|appreciate) your",
    "(need|want) from you",
    "(need|want) you",
  ],
  weShould: [
    "(we|us) (can|could|should|need|needs|must|have to|might|may|ought to|will|are going to|both)",
    "(we'll|we will) (need|have) to",
    "we (all|really|also|still|probably) (need|should|have to)",
  ],
  iWill: [
    "i (can|could|should|must|have to|might|may|will|shall|plan|intend)",
    "(i'll|we'll)",
    "(i am|i'm|we are|we're) (going|planning|trying|hoping) to",
  ],
  wonder: [
    "(wonder|wondering|wondered|curious|unsure|not sure|unclear)",
    "(see|know|ask|find out|check|hear|tell me|confirm) (if|whether|when|what|how|who|where|which)",
    "any (idea|chance|news|thoughts|update|updates|word|luck|objections|suggestions|comments|feedback|interest)",
    "(what|how) about",
    "(asap|a.s.a.p|as soon as possible|at your earliest convenience|when you get a chance|when you can|when you have)",
  ],
  letMeKnow: [
    "let (me|us|him|her|them|it|everyone) know",
    "lmk",
    "keep (me|us) (posted|informed|updated|in the loop)",
    "(get|come|be) back (to|with) (me|us)",
    "(give|drop|shoot|send|email|call|tell|show|forward|get|fax|write|remind|advise|contact|mail|page) (me|us|him|her|them)",
    "(your|any) (thoughts|comments|feedback|input|opinion|response|reply|advice|suggestions|approval)",
    "(reply|respond) (to|by|with|asap)",
    "hear (back from|from) you",
  ],
  ifYou: ["if you"],
  ifQuestions: [
    "if you (have|had|need|should have) any",
    "should you (have|need|require)",
    "if there (are|is) any",
    "(any|further) (questions|problems|concerns|problem)",
    "(don't|do not) hesitate",
    "feel free",
  ],
  ifPossible: [
    "if (possible|you can|you could|you get|you have time|you are|you're|you would|you'd|not)",
    "if (that|this|it)",
  ],
  please: ["(please|pls|plz|kindly|plse)"],
  grateful: [
    "(appreciate|appreciated|grateful|obliged)",
    "(helpful|great|nice|good|best|useful|fine|happy|glad|wonderful) (if|to have|to see|to hear|to get)",
    "thanks in advance",
    "thank you (for your|in advance)",
  ],
  remember: [
    "(remember to|don't forget|do not forget|be sure|make sure|make certain|ensure that|be aware|bear in mind|keep in mind|please note|take note)",
  ],
  meet: [
    "(meet|meeting|meetings|lunch|dinner|drinks|drink|coffee|breakfast|beer|golf|party|webinar|appointment|visit)",
    "(conference|conf) call",
    "(get|getting|got) together",
    "(catch|catching|caught) up",
    "(stop|come|swing|drop|go) (by|over|down|up|out)",
    "(call|calling|see|seeing|visit|visiting|joining|join|invite|meet) (you|me|us|with)",
    "give (you|me|us|him|her) a (call|ring|buzz|shout)",
    "(talk|speak|chat|talking|visit) (to|with|about|soon|later|more)",
    "(discuss|discussion|discussions|discussing|touch base|follow up|regroup|brainstorm|sit down|hook up)",
  ],
  calendar: [
    "(available|availability|schedule|reschedule|scheduled|calendar|slot|convenient)",
    "free (on|at|for|to|this|next|tomorrow)",
    "(set|line|setting) (up|it up|something up)",
    "(work|works|good|fine|ok|okay|best) for (you|me|us|everyone)",
    "(how|what) about (monday|tuesday|wednesday|thursday|friday|next|tomorrow|noon)",
    "what time",
  ],
  time: [
    "(today|tomorrow|tonight|tonite|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|morning|afternoon|noon|evening|week|month)",
    "(am|pm|a.m|p.m|o'clock|minutes|hour|hours)",
  ],
  lets: ["(let's|lets|let us|shall we)", "why don't (we|you|i)", "(how|what) about", "may as well"],
  sells: [
    "(unsubscribe|subscribe|newsletter|address book|contacts list|safe sender*|safe list|inbox|spam|junk|opt out|opt-out|password|browser|privacy|copyright|terms of)",
    "(free|offer|offers|deal|deals|sale|save|savings|discount|coupon|win|winner|shop|shipping|bonus|exclusive|membership|cash|dollars|credit card)",
    "(our|this) (email|emails|mailing list|site|website|app|newsletter)",
    "(do not|don't) reply",
    "(receive|receiving|received) (this|these|our|future|email|emails|messages)",
    "(customer service|help center|support team|our team)",
  ],
  clicks: [
    "(click|download|log in|login|sign up|signup|sign in|visit|tap|register|install|activate|browse|upgrade|verify your)",
    "(link|page|site|website|app|account|url|below|here)",
  ],
  suggests: [
    "(suggest|recommend|propose|advise|encourage|urge)",
    "(think|believe|guess|assume) (you|we|it|that we|that you|this|they)",
    "would be (good|great|nice|helpful|best|useful|better|fine|interested|willing|happy|glad)",
    "(may|might) (want|be worth|be good|be helpful)",
  ],
  past: [
    "(was|were|had|did|sent|met|told|said|asked|called|talked|spoke|discussed|received|got|left|went|made|came|took|decided|agreed|thought|been|heard|mentioned)",
  ],
  third: ["(he|she|they|his|her|their|him|them|he's|she's|they're|it's|its)"],
  attached: ["(attached|enclosed|fyi|attachment)", "(here|below|following) (is|are)"],
  courtesy: [
    "(look|looking) forward",
    "(how are you|hope you|hope this|hope all|thanks for|thank you|happy birthday|congratulations|sorry)",
  ],
  negated: ["(not|no|don't|won't|can't|cannot|never|didn't|doesn't|isn't|wouldn't|couldn't)"],
}
