import { Link, type LinkProps } from '@remix-run/react';
import type { ButtonHTMLAttributes } from 'react';

export type ButtonLook = 'go' | 'plain' | 'quiet' | 'danger';

const shape =
  'inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-[9px] border px-4 py-2 text-[14px] font-medium no-underline disabled:cursor-default disabled:opacity-60';
const looks: Record<ButtonLook, string> = {
  go: 'border-coffee bg-coffee text-on-coffee hover:brightness-110',
  plain: 'border-line-strong bg-surface text-ink hover:bg-sunk',
  quiet: 'border-transparent bg-transparent text-ink-2 hover:bg-sunk hover:text-ink',
  danger: 'border-broken bg-surface text-broken hover:bg-broken-soft',
};

/** A button in one of four looks; one `go` on a page. */
export function Button({
  look = 'plain',
  className = '',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook }) {
  return <button type="submit" {...rest} className={`${shape} ${looks[look]} ${className}`} />;
}

/** A link that looks like a button, for going somewhere rather than changing something. */
export function ButtonLink({ look = 'plain', className = '', ...rest }: LinkProps & { look?: ButtonLook }) {
  return <Link {...rest} className={`${shape} ${looks[look]} ${className}`} />;
}
