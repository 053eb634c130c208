import { useHref } from '@remix-run/react';
import { useCallback, useState } from 'react';

/** Lets a rule's advice be, or asks for it again. */
export type Decide = (rule: string, left: boolean) => void;
export type Advice = { ignored: string[]; decide: Decide; unheard: boolean };

/** Where each decision is posted, without what stands before every path. */
export const adviceAt = (id: string, left: boolean): string =>
  left ? `/proposals/${id}/advice` : `/proposals/${id}/advice/return`;

/**
 * What the writer let be: as it was loaded, with what they decided since. It shows at once and is posted on the side,
 * so that nothing they type is disturbed; where the server does not hear it, it is taken back and said (`unheard`).
 */
export function useAdvice(id: string, loaded: readonly string[]): Advice {
  const [{ of, decided, unheard }, set] = useState({ of: id, decided: noneYet, unheard: false });
  const now = of === id ? decided : noneYet;
  const leaveAt = useHref(adviceAt(id, true));
  const returnAt = useHref(adviceAt(id, false));
  const decide = useCallback<Decide>(
    async (rule, left) => {
      set((before) => ({
        of: id,
        decided: { ...(before.of === id ? before.decided : noneYet), [rule]: left },
        unheard: false,
      }));
      if (await isHeard(left ? leaveAt : returnAt, rule)) return;
      set(({ of, decided }) => ({ of, decided: { ...decided, [rule]: !left }, unheard: true }));
    },
    [id, leaveAt, returnAt],
  );
  const rest = loaded.filter((rule) => now[rule] !== false);
  const added = Object.keys(now).filter((rule) => now[rule] && !rest.includes(rule));
  return { ignored: [...rest, ...added], decide, unheard: of === id && unheard };
}

const noneYet: Record<string, boolean> = {};

async function isHeard(address: string, rule: string): Promise<boolean> {
  try {
    return (await fetch(address, { method: 'POST', body: new URLSearchParams({ rule }) })).ok;
  } catch {
    return false;
  }
}
