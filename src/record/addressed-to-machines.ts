/**
 * Words that only make sense to a machine that reads the mail. This finds the clumsy attempts and is no defence: the
 * defence is that a draft has no tools, no say in who gets it, and a reader who clicks.
 */
export const addressedToMachines =
  /\b(?:ignore|disregard|forget) (?:all |any |the |your |these |those )?(?:previous|prior|above|earlier|other|preceding) (?:instruction|prompt|message|rule|direction)s?|\bsystem prompt\b|\byou are (?:now )?(?:an? )?(?:ai|assistant|language model|chatbot)\b|\b(?:ai|llm|assistant|model)s? (?:reading|processing|summari[sz]ing) this\b|<\/?(?:system|instructions?|assistant)>|\[(?:system|inst)\]|as an ai\b|игнорируй\p{L}* (?:все )?(?:предыдущ|прежн)\p{L}* (?:инструкц|указан)\p{L}*|системн\p{L}* промпт|忽略(?:之前|以上|先前|前面)(?:所有|的)*(?:指令|指示|提示)|系统提示词/iu
