import { describe, expect, it } from "vitest"
import { introAt } from "./intro"

const quoted = () => true
const unquoted = () => false

describe("introAt", () => {
  it.each([
    ["Gmail, en", "On Tue, Mar 5, 2024 at 2:30 PM Ann Lee <ann@example.com> wrote:"],
    ["Apple, en", "On 5 Mar 2024, at 14:30, Ann Lee <ann@example.com> wrote:"],
    ["Outlook for Mac", 'On 3/5/24, 2:30 PM, "Ann Lee" <ann@example.com> wrote:'],
    ["Zoho, framed", "---- On Tue, 05 Mar 2024 14:30:00 +0100 Ann Lee <ann@example.com> wrote ----"],
    ["Samsung, framed", "---- Ann Lee wrote ----"],
    ["Gmail, de", "Am Di., 5. März 2024 um 14:30 Uhr schrieb Ann Lee <ann@example.com>:"],
    ["Apple, de", "Am 05.03.2024 um 14:30 schrieb Ann Lee <ann@example.com>:"],
    ["Gmail for Android, de", "Ann Lee <ann@example.com> schrieb am Di., 5. März 2024, 14:30:"],
    ["Gmail, fr", "Le mar. 5 mars 2024 à 14:30, Ann Lee <ann@example.com> a écrit :"],
    ["Gmail, es", "El mar, 5 mar 2024 a las 14:30, Ann Lee (<ann@example.com>) escribió:"],
    ["Gmail, pt", "Em ter., 5 de mar. de 2024 às 14:30, Ann Lee <ann@example.com> escreveu:"],
    ["Apple, pt", "No dia 05/03/2024, às 14:30, Ann Lee <ann@example.com> escreveu:"],
    ["Gmail, it", "Il giorno mar 5 mar 2024 alle ore 14:30 Ann Lee <ann@example.com> ha scritto:"],
    ["Gmail, nl", "Op di 5 mrt 2024 om 14:30 schreef Ann Lee <ann@example.com>:"],
    ["Apple, nl", "Op 5 mrt. 2024, om 14:30 heeft Ann Lee <ann@example.com> het volgende geschreven:"],
    ["Gmail, pl", "wt., 5 mar 2024 o 14:30 Ann Lee <ann@example.com> napisał(a):"],
    ["Apple, pl", "Wiadomość napisana przez Ann Lee <ann@example.com> w dniu 5 mar 2024, o godz. 14:30:"],
    ["Thunderbird, ko", "2024-03-05 오후 2:30에 Ann Lee 이(가) 쓴 글:"],
    ["Thunderbird, ja", "2024/03/05 14:30、Ann Lee さんは書きました:"],
    ["Thunderbird, pl", "W dniu 5.03.2024 o 14:30, Ann Lee pisze:"],
    ["Gmail, ru", "вт, 5 мар. 2024 г. в 14:30, Ann Lee <ann@example.com>:"],
    ["Apple, ru", "5 марта 2024 г., в 14:30, Ann Lee <ann@example.com> написал(а):"],
    ["Mail.ru", "Вторник, 5 марта 2024, 14:30 +03:00 от Ann Lee <ann@example.com>:"],
    ["Yandex", '05.03.2024, 14:30, "Ann Lee" <ann@example.com>:'],
    ["Gmail, zh", "Ann Lee <ann@example.com> 于2024年3月5日周二 14:30写道:"],
    ["Apple, zh", "在 2024年3月5日,14:30,Ann Lee <ann@example.com> 写道:"],
    ["NetEase", '在 2024-03-05 14:30:00,"Ann Lee" <ann@example.com> 写道:'],
    ["Gmail, zh-TW", "Ann Lee <ann@example.com> 於 2024年3月5日 週二 下午2:30寫道:"],
    ["Gmail, ja", "2024年3月5日(火) 14:30 Ann Lee <ann@example.com>:"],
    ["Apple, ja", "2024/03/05 14:30、Ann Lee <ann@example.com>のメール:"],
    ["Gmail, ko", "2024년 3월 5일 (화) 오후 2:30, Ann Lee <ann@example.com>님이 작성:"],
    ["Gmail, sv", "Den tis 5 mars 2024 kl 14:30 skrev Ann Lee <ann@example.com>:"],
    ["Gmail, fi", "ti 5. maalisk. 2024 klo 14.30 Ann Lee (ann@example.com) kirjoitti:"],
    ["Gmail, tr", "Ann Lee <ann@example.com>, 5 Mar 2024 Sal, 14:30 tarihinde şunu yazdı:"],
    ["Gmail, cs", "út 5. 3. 2024 v 14:30 odesílatel Ann Lee <ann@example.com> napsal:"],
  ])("knows the introduction of %s", (_, line) => {
    expect(introAt([line, "", "> quoted"], 0, quoted)).toBe(1)
  })

  it.each([
    [["On Tue, Mar 5, 2024 at 2:30 PM Ann Lee <", "ann@example.com> wrote:", "", "> Hi"], 2],
    [["On Tue, Mar 5, 2024 at 2:30 PM Ann Lee <ann@example.com>", "> wrote:", "> Hi"], 2],
    [["On Nov 30, 2024, at 12:47 PM, Ann Lee <", "a-long-address@mail.example.com>", "wrote:"], 3],
    [["W dniu 28 stycznia 2024 01:53 Ann Lee <ann@example.com>", "napisał:"], 2],
    [['--- "Lee, Ann" <ann@example.com>', "wrote:", "> Hi"], 2],
  ])("joins an introduction that was wrapped", (lines, end) => {
    expect(introAt(lines, 0, quoted)).toBe(end)
  })

  it.each([
    "On Tue, Mar 5, 2024 at 2:30 PM Ann Lee <ann@example.com> wrote:",
    "On Wed, 14 Nov 2018 08:14:43 -0200 Ann Lee <ann@example.com> wrote",
    "In a message dated 3/5/2024 2:30:43 PM Central Standard Time, ann@example.com writes:",
    "Le mar. 5 mars 2024 à 14:30, Ann Lee <ann@example.com> a écrit\u00a0:",
    "Ann Lee <ann@example.com> 于2024年3月5日周二 14:30写道\uff1a",
    "Ann Lee <ann@example.com>, 5 Mar 2024 Sal, 14:30 tarihinde şunu yazdı:",
    "2024-03-05 14:30 GMT+01:00 Ann Lee <ann@example.com>:",
    "Tuesday, 5 March 2024, 2:30 PM +0300 from ann@example.com <ann@example.com>:",
  ])("needs no markers below a full introduction: %s", (line) => {
    expect(introAt([line, "", "Hi"], 0, unquoted)).toBe(1)
  })

  it("takes a bare name only with a quote below", () => {
    expect(introAt(["Ann Lee wrote:", "> Hi"], 0, quoted)).toBe(1)
    expect(introAt(["Ann Lee wrote:", "a fine book"], 0, unquoted)).toBeNull()
  })

  it.each([
    "On Monday we shall sign.",
    "On 5 March at 14:30 we meet at the station, please bring the contract.",
    "As Ann wrote, the price is fixed",
    "Am Montag um 14:30 treffen wir uns.",
    "5 March 2024",
    "2024-03-05 14:30",
    "Agenda for 5 March:",
    "В понедельник в 14:30 жду вас.",
    "",
  ])("leaves a sentence alone: %s", (line) => {
    expect(introAt([line, "", "Then the next paragraph follows."], 0, unquoted)).toBeNull()
  })
})
