import { useLocation } from '@remix-run/react';
import { type ReactNode, useEffect, useState } from 'react';
import type { Place } from '~/domain/builder-steps';
import { FieldNote } from '../field';
import { CoffeeCard } from './coffee/coffee-card';
import { FieldNotes } from './field-notes';
import { type Look, LookTabs } from './look-tabs';
import { PaperCard } from './paper-card';
import type { Builder } from './use-builder';

/**
 * The form, and beside it what helps to write it: the coffee test above the document on a wide screen, three columns
 * on a very wide one. On a narrow screen the coffee test is a bar at the foot, and the document takes the form's place.
 */
export function BesideForm({
  place,
  builder,
  paper,
  children,
}: {
  place: Place;
  builder: Pick<Builder, 'id' | 'findings' | 'advice'>;
  paper: ReactNode;
  children: ReactNode;
}) {
  const [look, choose] = useState<Look>('write');
  const { key } = useLocation();
  // Whoever follows a finding or goes to a step wants to write there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key counts every arrival
  useEffect(() => choose('write'), [key]);
  const { id, findings, advice } = builder;
  return (
    <>
      <LookTabs look={look} choose={choose} />
      <div className="builder-columns" data-look={look}>
        <div id="write" className="builder-form">
          <FieldNote.Provider value={FieldNotes}>{children}</FieldNote.Provider>
        </div>
        <aside aria-label="How it looks so far" className="builder-aside">
          <CoffeeCard id={id} place={place} findings={findings} advice={advice} />
          <PaperCard place={place}>{paper}</PaperCard>
        </aside>
      </div>
    </>
  );
}
