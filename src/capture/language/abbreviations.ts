/** Words whose full stop ends no sentence, lower case, without the stop. */
export const abbreviations = new Set(
  [
    // English
    "mr mrs ms dr prof sr jr st inc ltd corp co vs etc approx dept est no nos fig vol ext tel attn ref max min misc",
    "e.g i.e a.m p.m u.s u.k u.s.a ph.d jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun",
    // German, French, Spanish, Portuguese, Italian, Dutch, Polish
    "z.b d.h u.a bzw ca usw evtl ggf inkl zzgl nr str hr fr abs art mme mlle env av sra srta ud uds dña sig dott ing",
    "bijv dhr mevr blz np tzn ul",
    // Russian
    "т.е т.к т.д т.п и.о г ул руб тыс млн млрд стр тел им кв ст гг др пр см доб напр",
  ]
    .join(" ")
    .split(" "),
)

/** Of these, the ones that often do end a sentence: a capital letter after them begins a new one. */
export const abbreviationsThatMayEnd = new Set(
  "etc inc ltd corp co a.m p.m usw д т.д т.п др g гг руб тыс млн млрд np no min max ext st art est u.s u.k u.s.a".split(
    " ",
  ),
)
