/** How to say yes, in the languages of offers: on a page or by mail the button or the reply says it already. */
const yes =
  /(?<!\p{L})(yes|ja|oui|sí|sì|reply|replies|zusagen|antworten|répond\w*|respond\w*|rispond\w*)(?!\p{L})/iu;
/** “yes” with …, „Ja“ und …: what the reply is to hold beside the word. */
const goesOn =
  /(?<!\p{L})(?:yes|ja|oui|sí|sì)(?!\p{L})[^\p{L}]*\s(?:with|and|mit|und|avec|et|con|y|e)\s+(.+)$/iu;

/**
 * What an offer's next step asks to be told with the yes, without how to say yes: "Reply “yes” with your question."
 * asks for "Your question." Empty where it asks for nothing.
 */
export function askedWithYes(nextStep: string): string {
  const sentences = nextStep.trim().split(/(?<=[.!?…])\s+/u);
  const asked = sentences.map((sentence) =>
    yes.test(sentence) ? upperFirst(goesOn.exec(sentence)?.[1] ?? '') : sentence,
  );
  return asked.filter(Boolean).join(' ');
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
