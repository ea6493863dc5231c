/** How people say what they need. Matched against single sentences of bounded length. */
export const needWords: readonly RegExp[] = [
  /\b(?:we|i)(?:'d| would| will| do)? (?:really )?(?:need|require|want|expect)\b/iu,
  /\b(?:we are|we're|i am|i'm) (?:looking for|after|struggling with|hoping to|trying to)\b/iu,
  /\b(?:must have|has to|important (?:for|to) us|our (?:priority|goal|requirement|requirements|challenge))\b/iu,
  /\b(?:wir brauchen|wir benötigen|ich brauche|uns ist wichtig|wir suchen)\b/iu,
  /(?:нам нужн|мне нужн|нам важно|мы ищем|нам требуется|необходимо)/iu,
  /(?:我们需要|我需要|我们想|我们希望|对我们很重要|我们要求)/u,
]
