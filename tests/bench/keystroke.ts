import type { Page } from 'playwright-core';
import { startBrowser } from '../support/browser';
import type { Prepared } from './prepared-data';
import type { Running } from './running';
import { ms, type Row } from './table';
import { medianOf } from './taking-turns';

const keys = 200;
const warmUp = 20;
const name = 'step-deliverables[4].name';

/**
 * From a key in the name of the fifth deliverable until the frame is drawn in which both the document beside the form
 * and the coffee test (which misses its “done when”, and names it) show the new text.
 */
export async function keystroke({ address }: Running, { writingId }: Prepared): Promise<Row[]> {
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${address}/proposals/${writingId}/scope`, { waitUntil: 'networkidle' });
    await page.locator(`[id="${name}"]`).focus();
    await page.keyboard.press('End');
    await watch(page);
    const figures: number[] = [];
    for (let key = 0; key < warmUp + keys; key += 1) {
      await page.keyboard.press(key % 6 === 5 ? 'Space' : String.fromCharCode(97 + (key % 26)));
      const figure = await page.evaluate('window.drawn');
      if (key >= warmUp) figures.push(figure as number);
    }
    const [p95 = Number.NaN] = figures.toSorted((a, b) => a - b).slice(Math.floor(figures.length * 0.95));
    return [
      {
        what: `A key to document and findings, median of ${keys}`,
        ours: ms(medianOf(figures)),
        aim: '< 50 ms',
      },
      { what: 'The same, 95th percentile', ours: ms(p95) },
    ];
  } finally {
    await browser.close();
  }
}

/** Sets `window.drawn` at each key: how long it took, once it is on the screen. As text, since it runs in the page. */
const watch = (page: Page) =>
  page.evaluate(`document.addEventListener('input', ({ target }) => {
    const startedAt = performance.now();
    const text = target.value.trim();
    const shows = (place) => document.querySelector(place).textContent.includes(text);
    window.drawn = new Promise((resolve) => {
      const afterPaint = () => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - startedAt);
        port2.postMessage(null);
      });
      const look = () => {
        if (!shows('#paper') || !shows('section[aria-labelledby="coffee"]')) return;
        observer.disconnect();
        afterPaint();
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      look();
    });
  }, { capture: true })`);
