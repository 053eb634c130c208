import { Link } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { type Step, stepNames } from '~/domain/builder-steps';
import { Notice } from '../page';
import { unsavedPlaces } from './kept-text';

/** Before something is sent: what was typed on other pages and never saved is not part of it. */
export function UnsavedElsewhere({ id, revision }: { id: string; revision: number }) {
  const [places, setPlaces] = useState<Step[]>([]);
  useEffect(() => setPlaces(unsavedPlaces(id, revision)), [id, revision]);
  if (places.length === 0) return null;
  return (
    <Notice tone="wait">
      Not in this offer yet, because it was not saved: what you typed on{' '}
      {places.map((place, index) => (
        <span key={place}>
          {index > 0 ? ', ' : ''}
          <Link to={`/proposals/${id}/${place}`} className="font-semibold underline underline-offset-3">
            {stepNames[place]}
          </Link>
        </span>
      ))}
      .
    </Notice>
  );
}
