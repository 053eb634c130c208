import { Outlet } from '@remix-run/react';
import { Cup } from '~/components/cup';

/** Around the pages that a stranger may see: they ship no script, and show no way into the site. */
export const handle = { script: false };

export default function Public() {
  return (
    <main id="main" className="mx-auto max-w-[520px] px-4.5 pb-16 pt-[8vh]">
      <p className="mb-8 flex items-center gap-2.5 font-serif text-[18px] font-medium">
        <span className="text-coffee">
          <Cup />
        </span>
        First Cup
      </p>
      <Outlet />
    </main>
  );
}
