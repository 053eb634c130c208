import { useNavigation } from '@remix-run/react';
import { nextStep, type Place, stepNames } from '~/domain/builder-steps';
import { Button } from '../button';
import { Notice } from '../page';
import { useSaved } from './saving/use-saved';

/** Below a form: on to the next step, or just save. */
export function StepWaysOn({ place, errors }: { place: Place; errors: string[] | undefined }) {
  const { state, formData } = useNavigation();
  const goingTo = state === 'idle' ? null : formData?.get('goTo');
  const saved = useSaved();
  const next = nextStep(place);
  return (
    <div className="mt-9">
      {errors && errors.length > 0 ? <Notice tone="broken">{errors.join(' ')}</Notice> : null}
      <div className="flex flex-wrap items-center gap-2.5">
        <Button look="go" name="goTo" value={next} aria-disabled={goingTo === next}>
          {goingTo === next ? 'Saving…' : `Save and go to ${stepNames[next]}`}
          <span aria-hidden="true">→</span>
        </Button>
        <Button look="quiet" name="goTo" value={place} aria-disabled={goingTo === place}>
          {goingTo === place ? 'Saving…' : 'Save'}
        </Button>
        <span role="status" className="text-[13px] text-ink-2">
          {saved && !goingTo ? 'Saved.' : ''}
        </span>
      </div>
    </div>
  );
}
