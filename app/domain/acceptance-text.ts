import type { Acceptance, AgreedTerms } from './acceptance';

/**
 * The text that the hash of a yes is taken of: everything that stands for it, as JSON that RFC 8785 would write so. The
 * event of the yes holds that hash, so the chain of events holds for it too. What an earlier version did not keep is
 * left out, so that what it kept has the hash that it had then.
 */
export function acceptanceText(acceptance: Omit<Acceptance, 'eventSeq' | 'chainHead'>): string {
  const { acceptedAt, consentText, consentVersion, currency, forwardedAddress, name, proposalId } =
    acceptance;
  const { purchaseOrder, revision, shownSha256, socketAddress, totalMinor, userAgent } = acceptance;
  const { terms, words } = acceptance;
  const choice = acceptance.choice && { option: acceptance.choice.option, ticked: acceptance.choice.ticked };
  return JSON.stringify({
    ...{ acceptedAt, choice, consentText, consentVersion, currency, forwardedAddress, name, proposalId },
    ...{ purchaseOrder, revision, shownSha256, socketAddress },
    ...(terms === null ? {} : { terms: inOrder(terms) }),
    ...{ totalMinor, userAgent },
    ...(words === '' ? {} : { words }),
  });
}

const inOrder = ({ parts, sentence }: AgreedTerms) => ({
  parts: parts.map(({ items, label }) => ({ items: items.map(({ note, text }) => ({ note, text })), label })),
  sentence,
});
