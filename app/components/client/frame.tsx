import type { CSSProperties, ReactNode } from 'react';

export type Frame = {
  /** The address of the client's page; null in the preview, where nothing leads anywhere. */
  at: string | null;
  firm: string;
  /** Legible on white, and white on it. */
  accent: string;
  logoUrl: string | null;
};

/** What stands around a client's page. */
export function ClientFrame({ accent, children }: Pick<Frame, 'accent'> & { children: ReactNode }) {
  return (
    <div className="page" style={{ '--accent': accent } as CSSProperties}>
      {children}
    </div>
  );
}

/** A page beside the offer: whose it is, the way back, and one thing to do. */
export function ClientStep({
  frame: { at, firm, accent, logoUrl },
  back,
  children,
}: {
  frame: Frame;
  back: string;
  children: ReactNode;
}) {
  return (
    <ClientFrame accent={accent}>
      <header className="page-head">
        {logoUrl ? (
          <img className="page-logo" src={logoUrl} alt={firm} />
        ) : (
          <p className="page-firm">{firm}</p>
        )}
        <a href={at ?? undefined}>{back}</a>
      </header>
      <main className="page-step">{children}</main>
    </ClientFrame>
  );
}
