/** Verbs that open an order or a request ("Send me …", "Tom, check …") in business mail. */
export const orderVerbs = new Set(
  `accept access act activate add address adjust advise agree allow answer apply approve arrange ask assist assume
  attach attend authorize avoid be become begin book bring browse build buy call cancel cc change chat check choose
  circulate clarify clean clear click close come comment compare complete compose confirm consider consult contact
  continue coordinate copy correct cover create decide delete deliver describe determine develop dial direct discover
  discuss distribute do don't download draft drive drop edit email enable encourage enjoy ensure enter evaluate
  examine execute expect explain explore express extend fax feel file fill finalize find finish fix follow forget
  forward get give go grab guess handle have head hear help hit hold identify ignore implement include incorporate
  inform insert install introduce investigate invite invoice join keep know learn leave let lets let's list listen
  locate log login look lookup mail maintain make mark meet mention modify move negotiate note notify obtain offer
  open order page participate pass pay phone pick ping place plan point post prepare present press print proceed
  process produce propose provide publish pull push put quote raise reach read recommend reconcile reconfirm record
  refer register reject relay remember remind remove reopen reply report request reschedule reserve resend resolve
  respond retain retry return review revise ring run save scan schedule scroll search secure see select sell send set
  setup share ship shoot show sign simply speak specify stand start stay stop submit subscribe suggest supply support
  swing switch take talk tell test text think touch track transfer translate try turn type understand update upgrade
  upload use utilize validate verify view visit wait watch wear work write`.split(/\s+/),
)

/** Words that may stand between the front of a clause and its order: "please also send". */
export const orderFillers = new Set(
  "please pls plz kindly also just then and so now simply first finally do not don't always never could again or but hi hey".split(
    " ",
  ),
)
