/**
 * Words that stand alone or capitalised at the end of mails and are nobody's name: answers, courtesies, labels, days,
 * months, places of a letter. In lower case.
 */
export const notNames: ReadonlySet<string> = new Set(
  `yes no ok okay sure fine done agreed ditto great perfect excellent cool nice wow thanks thank you please regards best
  sincerely cheers hi hello hey dear fyi asap tbd tba n/a na none nothing all both everyone everybody team folks guys
  what why when where who how which but and or so if then also well maybe perhaps only just not this that these those
  here there it he she they we i my our your his her their its a an the of to in on at by for from with as is are was
  were be been do does did have has had can could will would shall should may might must let see call email mail send
  sent attached attachment enclosed draft confidential note notes subject re fw fwd date time from cc bcc
  monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday
  january february march june july september october november december
  phone fax cell mobile tel email e-mail web office home work voice direct address http https www
  total summary example questions question answer answers comments option options background introduction conclusion
  agenda schedule update updates status details description next steps step issue issues error exception warning info
  true false null undefined select query solr java json xml html
  good morning afternoon evening night luck weekend day happy merry congratulations congrats welcome sorry
  any some more most other another one two three first second last new old
  image urgent important reminder unbelievable awesome amazing hmm ha haha lol oh ah ps nb btw
  да нет хорошо спасибо здравствуйте привет добрый день уважаемый ваш телефон факс почта адрес сайт
  ja nein danke bitte hallo oui non merci bonjour si gracias hola sim não obrigado ciao grazie`.split(/\s+/),
)
