import { TextLink } from '../page';

export type MoreProps = { shown: number; total: number; of?: string; to?: string };

/** Where counting ends: beyond it, "or more" says as much. */
const mostCounted = 100;

/** A count that may have ended early. */
export const countWords = (n: number): string => (n >= mostCounted ? `${mostCounted} or more` : String(n));

/** "and 12 more": what a calm list leaves out, and where it is. */
export function More({ shown, total, of = '', to }: MoreProps) {
  if (total <= shown) return null;
  const left = total - shown;
  const words = [`and ${left}`, total >= mostCounted ? 'or more' : 'more', of].filter(Boolean).join(' ');
  return (
    <p className="mt-2.5 text-[13px] text-ink-2">
      {to ? (
        <TextLink to={to} quiet>
          {words}
        </TextLink>
      ) : (
        words
      )}
    </p>
  );
}
