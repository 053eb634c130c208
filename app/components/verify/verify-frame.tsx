import type { ReactNode } from 'react';
import type { Language } from '~/domain/proposal';

/** Around a page that strangers come to: the firm's name, and nothing that leads into the site. */
export function VerifyFrame({
  firm,
  language,
  children,
}: {
  firm: string;
  language: Language;
  children: ReactNode;
}) {
  return (
    <main id="main" lang={language} className="mx-auto max-w-[560px] px-4.5 pb-16 pt-[8vh]">
      {firm ? <p className="mb-8 font-serif text-[18px] font-medium">{firm}</p> : null}
      {children}
    </main>
  );
}
