import { useFetchers } from '@remix-run/react';

/** The two addresses to which advice is posted, without what stands before every path. */
export const leavingAt = (id: string): string => `/proposals/${id}/advice`;
export const bringingBackAt = (id: string): string => `${leavingAt(id)}/return`;

/** What the writer let be, with what they pressed a moment ago and the server has not confirmed yet. */
export function useIgnored(id: string, ignored: readonly string[]): string[] {
  const fetchers = useFetchers();
  let now = [...ignored];
  for (const { formAction, formData } of fetchers) {
    const rule = formData?.get('rule');
    if (typeof rule !== 'string' || !formAction) continue;
    const path = formAction.split('?')[0] ?? '';
    if (path.endsWith(leavingAt(id))) now = [...now.filter((one) => one !== rule), rule];
    if (path.endsWith(bringingBackAt(id))) now = now.filter((one) => one !== rule);
  }
  return now;
}
