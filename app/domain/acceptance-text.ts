import type { Acceptance } from './acceptance';

/**
 * The text that the hash of a yes is taken of: everything that stands for it, as JSON that RFC 8785 would write so. The
 * event of the yes holds that hash, so the chain of events holds for it too.
 */
export function acceptanceText(acceptance: Omit<Acceptance, 'eventSeq' | 'chainHead'>): string {
  const { acceptedAt, consentText, consentVersion, currency, forwardedAddress, name, proposalId } =
    acceptance;
  const { purchaseOrder, revision, shownSha256, socketAddress, totalMinor, userAgent } = acceptance;
  const choice = acceptance.choice && { option: acceptance.choice.option, ticked: acceptance.choice.ticked };
  return JSON.stringify({
    ...{ acceptedAt, choice, consentText, consentVersion, currency, forwardedAddress, name, proposalId },
    ...{ purchaseOrder, revision, shownSha256, socketAddress, totalMinor, userAgent },
  });
}
