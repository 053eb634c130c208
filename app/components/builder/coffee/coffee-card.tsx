import type { Place } from '~/domain/builder-steps';
import type { Finding } from '~/domain/coffee-test/rule';
import { isCoffee, verdictInWords, verdictOf } from '~/domain/coffee-test/verdict';
import { useSettled } from '../fields/totals';
import { CoffeeCup } from './coffee-cup';
import { FindingGroups } from './finding-groups';
import { LeftAdvice } from './left-advice';
import type { Advice } from './use-advice';
import { useCardFold } from './use-card-fold';

export type CoffeeTest = { id: string; place: Place; findings: Finding[]; advice: Advice };

/**
 * The coffee test beside the form. It answers every key, can be folded away, and is a bar at the foot of a narrow
 * screen: below the form, so that a keyboard on the glass covers the bar and never the other way round.
 */
export function CoffeeCard(test: CoffeeTest) {
  const { ref, open, isBar, onToggle } = useCardFold();
  return (
    <section
      aria-labelledby="coffee"
      data-bar={isBar || undefined}
      className="card overflow-clip xl:shrink-0 data-bar:sticky data-bar:bottom-0 data-bar:z-10 data-bar:-mx-4.5 data-bar:rounded-none data-bar:border-x-0 data-bar:shadow-[0_-8px_24px_-12px_rgb(60_40_20/0.35)]"
    >
      <details ref={ref} open={open} onToggle={onToggle} className="group/card">
        <summary
          className={`flex cursor-pointer list-none items-center gap-3.5 px-5 hover:bg-coffee-soft/40 [&::-webkit-details-marker]:hidden ${isBar ? 'py-2' : 'py-4'}`}
        >
          <Head {...test} small={isBar} />
          <Chevron />
        </summary>
        <div className="max-h-[min(60vh,26rem)] scroll-pb-6 overflow-y-auto px-5 after:pointer-events-none after:sticky after:bottom-0 after:block after:h-6 after:bg-linear-to-t after:from-surface after:to-transparent xl:max-h-[46vh] min-[105rem]:max-h-[calc(100vh-11rem)]">
          <Body {...test} />
        </div>
      </details>
      <Said {...test} />
    </section>
  );
}

/** The same on a page of its own kind, where nothing is folded: before one sends, everything is read. */
export function OpenCoffeeCard(test: CoffeeTest) {
  return (
    <section aria-labelledby="coffee" className="card p-5">
      <div className="flex items-center gap-4">
        <Head {...test} />
      </div>
      <Body {...test} />
      <Said {...test} />
    </section>
  );
}

function Head({ findings, advice, small = false }: CoffeeTest & { small?: boolean }) {
  const verdict = verdictOf(findings, advice.ignored);
  const { headline, below } = verdictInWords(verdict);
  return (
    <>
      <CoffeeCup share={verdict.share} steams={isCoffee(verdict)} size={small ? 34 : 48} />
      <div className="min-w-0 flex-1">
        <h2
          id="coffee"
          tabIndex={-1}
          className={`outline-none ${small ? 'text-[16px]' : 'min-[105rem]:text-[17px]'}`}
        >
          {headline}
        </h2>
        <p className={`text-[13px] text-ink-2 ${small ? 'truncate' : ''}`}>{below}</p>
      </div>
    </>
  );
}

function Body({ id, place, findings, advice }: CoffeeTest) {
  const { ignored, decide, unheard } = advice;
  const verdict = verdictOf(findings, ignored);
  return (
    <>
      <FindingGroups id={id} place={place} verdict={verdict} decide={decide} />
      <LeftAdvice id={id} place={place} left={verdict.left} decide={decide} />
      <p role="status" className="mt-2 text-[13px] text-broken empty:hidden">
        {unheard ? 'The server did not answer, so this is not noted. Try again.' : ''}
      </p>
    </>
  );
}

/** For who does not see the cup: how it stands, once one has stopped typing. */
function Said({ findings, advice }: CoffeeTest) {
  const { headline, below } = verdictInWords(verdictOf(findings, advice.ignored));
  return (
    <p aria-live="polite" className="sr-only">
      {useSettled(`${headline}. ${below}`)}
    </p>
  );
}

function Chevron() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      aria-hidden="true"
      className="shrink-0 text-ink-2 transition-transform motion-reduce:transition-none group-open/card:rotate-180"
    >
      <path d="m3.5 6 4.5 4.5L12.5 6" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
