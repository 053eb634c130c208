import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { openDemo } from '~/workflows/demo.server';
import { testPress } from './press';
import { startTestServer, type TestServer } from './server';

/** How a page may be looked at. */
export const looks = {
  wide: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 360, height: 740 } },
  'wide, dark': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  'phone, dark': { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
} as const;

/**
 * A real Chromium: the one that `CHROME_PATH` names, else the one that comes through npm (for Linux on x64), else one
 * that is installed.
 */
export async function startBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-background-networking'];
  const named = process.env.CHROME_PATH;
  if (named) return playwright.launch({ executablePath: named, args });
  if (process.platform === 'linux' && process.arch === 'x64') {
    return playwright.launch({ executablePath: await chromium.executablePath(), args });
  }
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
  return playwright.launch(system ? { executablePath: system, args } : { channel: 'chrome', args });
}

/** The whole site as built, with a real press, on the day of `now`. */
export async function startWholeSite(now: () => string): Promise<TestServer> {
  const press = await testPress();
  const demo = openDemo(now());
  const server = await startTestServer({ press, now, demo: () => demo });
  const stop = async () => {
    await server.stop();
    await press.close();
    await (await demo).close();
  };
  return { ...server, stop };
}
