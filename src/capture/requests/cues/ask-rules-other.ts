import type { AskRules } from "./ask-rules"

/** A floor for languages without rules of their own: politeness that opens requests, courtesy that doesn't. */
export const askRulesOther: AskRules = {
  never: [
    "wie geht (es|'s)",
    "(comment|ça) (allez vous|allez-vous|vas tu|va)",
    "(cómo|como) (está|estás|estas|esta|vai|va)",
    "come (stai|sta|va)",
    "hoe gaat het",
    "jak się masz",
    "як справи",
    "(bei|falls) .. fragen",
    "n'hésitez pas",
    "no (dude|dudes) en",
    "non esitare",
    "não hesite",
    "anbei",
    "お世話になって",
  ],
  request: [
    "(könnten|können|würden|könntest|kannst) (sie|du|ihr)",
    "bitte (senden|schicken|bestätigen|geben|teilen|prüfen|nennen|melden|rufen|beachten|lassen|unterschreiben|antworten)",
    "(bitte um|wir bitten sie|ich bitte sie)",
    "(pouvez|pourriez|pourrais|peux) (vous|tu)",
    "(pouvez-vous|pourriez-vous|peux-tu|pourrais-tu)",
    "(merci de|veuillez|prière de)",
    "s'il (vous|te) plaît",
    "(podría|podrías|puede|puedes|podrían|pueden|podemos) [usted] (enviar*|enviarme|confirmar*|mandar*|decir*|ayudar*|revisar*|darme|indicar*)",
    "(por favor|te agradecería|le agradecería|agradecería)",
    "(você|vocês) (pode|poderia|podem|poderiam)",
    "(poderia|poderiam|pode) .. (enviar|confirmar|mandar|informar|me)",
    "(potrebbe|potresti|può|puoi|potete|potreste) .. (inviar*|mandar*|confermar*|dir*|far*|mi|ci)",
    "(per favore|per cortesia|la prego|ti prego)",
    "(kunt|kun|zou|zouden) (u|je|jij|jullie)",
    "(alstublieft|graag ontvang|gelieve)",
    "(proszę o|czy mógłby|czy mogłaby|czy możesz|czy może|prosimy o)",
    "(будь ласка|прошу|надішліть|чи могли б|чи можете)",
  ],
  question: [],
  meeting: [
    "(treffen|termin|telefonat|besprechung|réunion|rendez-vous|rdv|appel|reunión|llamada|reunião|ligação|riunione|incontro|chiamata|afspraak|spotkanie|зустріч|打ち合わせ|会議|ミーティング|미팅|회의)",
  ],
  meetingRequest: [
    "(passt|passen würde) .. (ihnen|dir|euch)",
    "(wann|wann hätten|haben) (hätten|haben|passt|sie) .. (zeit|ihnen)",
    "(seriez-vous|êtes-vous|es-tu) (disponible|libre)",
    "(tiene|tienes) .. (disponibilidad|hueco)",
  ],
}

/** Japanese and Korean write endings without a space before them: these make a request wherever they stand. */
export const requestEndings =
  /ください|下さい|いただけ|頂け|もらえ|ませんか|お願いでき|をお願い|부탁|주세요|주시기|주실 수|바랍니다/
