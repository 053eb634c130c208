import { type SyntheticEvent, useRef, useState } from 'react';
import { useFolded } from '../fields/use-folded';
import { useHydrated } from '../use-hydrated';
import { besideTheForm, useScreen } from '../use-screen';

/**
 * Whether the coffee card is open. Beside the form it is as it was left last; as a bar on a narrow screen it begins
 * closed on every page, since open it covers what one writes.
 */
export function useCardFold() {
  const ref = useRef<HTMLDetailsElement>(null);
  const isBeside = useScreen(besideTheForm);
  const hydrated = useHydrated();
  const [folded, fold] = useFolded();
  const [unfolded, setUnfolded] = useState(false);
  const isBar = hydrated && !isBeside;
  const open = isBar ? unfolded : !folded;
  const onToggle = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => {
    // Also heard when the page itself opens or closes it, which is no wish of the writer's.
    if (currentTarget.open === open) return;
    if (isBar) setUnfolded(currentTarget.open);
    else fold(!currentTarget.open);
  };
  return { ref, open, isBar, onToggle };
}
