import { CopyButton } from './copy-button';

/** What stands over a link that was just made. */
export const shownOnce =
  'Copy it now: it is shown this one time and kept nowhere. A new one can be made at any time.';

/** A link that was just made, to be copied now. `note`: what whoever has it can do. */
export function NewLinkCard({ link, note, reachable }: { link: string; note: string; reachable: boolean }) {
  return (
    <div className="card grid gap-3 p-5">
      <label htmlFor="link" className="font-medium">
        The link
      </label>
      <input id="link" readOnly value={link} className="control num" />
      <div>
        <CopyButton text={link} label="Copy the link" done="The link is copied." />
      </div>
      <p className="text-[13px] text-ink-2">
        {note}
        {reachable
          ? ''
          : ' Only this computer can open it yet. Set PUBLIC_URL to the address where others reach First Cup, like https://offers.example.com.'}
      </p>
    </div>
  );
}
