import type { ReactNode } from 'react';
import type { ReviewView } from '~/domain/document/review/review-view';
import { type Families, LookProvider, useLook } from './paper/look';
import { ReviewFirstPage } from './paper/review-first';
import { ReviewSecondPage } from './paper/review-second';
import { Sheet } from './paper/sheet';

/** A review as a PDF of two pages, in the quiet look. It puts nothing of its own into words. */
export function ReviewOnPaper({
  view,
  logo,
  families,
}: {
  view: ReviewView;
  logo: Uint8Array | null;
  families: Families;
}) {
  return (
    <Sheet view={view} families={families}>
      <Larger>
        <ReviewFirstPage view={view} logo={logo} />
        <ReviewSecondPage view={view} />
      </Larger>
    </Sheet>
  );
}

/** It lies between two people on a table, and is read from both sides. */
function Larger({ children }: { children: ReactNode }) {
  const look = useLook();
  const larger = {
    words: { ...look.words, fontSize: 10 },
    small: { ...look.small, fontSize: 8.8 },
    heading: { ...look.heading, fontSize: 10.5, marginBottom: 4 },
  };
  return <LookProvider value={{ ...look, ...larger }}>{children}</LookProvider>;
}
