import type { Phrase } from "../../language/phrases"

/** What later messages say when they answer or deliver; English, Chinese and Russian together. */
export const settlingWords: Record<"agrees" | "delivers" | "met" | "puts_off", Phrase[]> = {
  agrees: [
    "^ (yes|yep|yeah|yup|sure|absolutely|certainly|definitely|of course|correct|confirmed|agreed|no problem|sounds good|works for me|no|nope|unfortunately|approved|done|exactly)",
    "(that|this|it|monday|tuesday|wednesday|thursday|friday|tomorrow|time|am|pm|one|slot) (works|suits|is fine|is good|is perfect|sounds good|is great|would work|is ok|is okay)",
    "works (well|great|fine|perfectly|for me|for us)",
    "(happy|glad) to (join|meet|do so|confirm)",
    "(i|we) (confirm|confirmed|agree|approve|approved|can make it|can't make it|accept|accepted)",
    "^ (好的|可以|没问题|同意|是的|对的|行|不行|不可以|确认|已确认|有的|没有|已批准|收到)",
    "(已确认|已同意|没问题|时间可以|时间合适|我有空|我方便)",
    "^ (да|нет|конечно|хорошо|согласен|согласна|согласны|подтверждаю|подтверждаем|договорились|подходит|удобно|разумеется|к сожалению)",
    "(подходит|устраивает|подтверждаю|подтверждаем|согласован*|согласны)",
  ],
  delivers: [
    "(attached|enclosed|attaching)",
    "(here|below) (is|are|you go|it is|you'll find|you will find)",
    "here's",
    "(please|pls) (find|see)",
    "as (promised|requested|discussed)",
    "(i've|i have|we've|we have|just|already) (sent|shared|uploaded|attached|added|signed|prepared|updated|checked|confirmed|forwarded|completed|scheduled|fixed|asked|spoken|heard)",
    "(see|find) (attached|below|the attached|enclosed)",
    "(附件|见附|已发|已附|附上|请查收|请见|如下|已寄出|已完成|已安排|已更新|已提交|已签)",
    "(во вложении|прилагаю|прилагаем|прикрепил*|высылаю|высылаем|отправляю|отправил*|направляю|направляем|как обещал*|как договаривались|вот ссылка|выслал*|подготовил*|готово|ниже|уточнил*|проверил*|подписал*)",
  ],
  met: [
    "(thanks|thank you|great|good|nice|enjoyed|pleasure) .. (call|chat|chatting|meeting|talking|speaking|conversation|time|demo)",
    "(as|we) discussed (on|in|during|over) .. (call|phone|meeting)",
    "(tried|just tried) (to call|calling|to reach|you)",
    "(left|leaving) (you) a (voicemail|message)",
    "(感谢|谢谢) .. (通话|会议|沟通|交流|见面)",
    "(通话中|会上|电话里)",
    "(спасибо|благодарю) за (звонок|встречу|беседу|созвон|разговор|время)",
    "(на встрече|по телефону|на созвоне) .. (обсудили|договорились|говорили)",
  ],
  puts_off: [
    "(get|come|be) back (to|with) you",
    "(will|i'll|we'll|let me) .. (check|look|ask|see|confirm|find out|get back|know)",
    "(still|currently|not yet|haven't|have not|in progress|working on|looking into|pending|waiting)",
    "(need|needs) (more|some|a bit|a little) (more|time)",
    "(稍后|还没|尚未|正在|还在|需要时间|再回复|再确认|尽快回复|会尽快)",
    "(уточню|узнаю|проверю|вернусь|пока|еще не|в процессе|ждем|жду|позже|чуть позже|готовлю|готовим)",
  ],
}
