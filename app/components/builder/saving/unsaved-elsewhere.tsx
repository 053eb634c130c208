import { Link } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { type Step, stepNames } from '~/domain/builder-steps';
import { Notice } from '../../page';
import type { Held } from '../use-builder';
import { unsavedPlaces } from './kept-text';

/** The pages of this revision on which something was typed and never saved. */
export function useUnsavedPlaces(held: Held): Step[] {
  const [places, setPlaces] = useState<Step[]>([]);
  // The last save of a page that one just left may be answered only here.
  useEffect(() => setPlaces(unsavedPlaces(held.proposalId, held.revision)), [held]);
  return places;
}

/** Before something is sent: what was typed on other pages and never saved is not part of it. */
export function UnsavedElsewhere({ id, places }: { id: string; places: Step[] }) {
  if (places.length === 0) return null;
  return (
    <Notice tone="wait">
      Not in this offer, because it was not saved: what you typed on{' '}
      {places.map((place, index) => (
        <span key={place}>
          {index > 0 ? ', ' : ''}
          <Link to={`/proposals/${id}/${place}`} className="font-semibold underline underline-offset-3">
            {stepNames[place]}
          </Link>
        </span>
      ))}
      . Go there to save it, then send.
    </Notice>
  );
}
