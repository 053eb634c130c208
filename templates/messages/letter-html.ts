import type { Letter, LetterPart } from '../../app/domain/post/letter';

/**
 * A letter as HTML that mail programs show alike: tables, every style on its element, and dark colours by media query
 * for those that know one. It asks for nothing from anywhere. `logo`: the mail carries the firm's picture as `cid:logo`.
 */
export function letterHtml(letter: Letter, { logo = false }: { logo?: boolean } = {}): string {
  const { language, subject, preview, firm, parts, smallPrint } = letter;
  const name = escaped(firm.name);
  const head = logo
    ? `<img src="cid:logo" alt="${name}" height="40" style="display:block;border:0;height:40px;max-width:240px;width:auto">`
    : name;
  const rows = [
    `<tr><td class="ink" style="${styles.head}">${head}</td></tr>`,
    ...parts.map((part) => row(partHtml(part), part.kind)),
    ...(smallPrint.length > 0
      ? [
          `<tr><td class="soft line" style="${styles.small}">${smallPrint.map(escaped).join('<br>')}</td></tr>`,
        ]
      : []),
  ];
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>${darkStyles}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:#faf7f2">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escaped(firstOf(preview))}</div>
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#faf7f2"><tr><td align="center" style="padding:24px 10px">
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background:#fffefb;border:1px solid #e4dbcd;border-top:4px solid ${colour(firm.accent)};border-radius:10px">
${rows.filter(Boolean).join('\n')}
<tr><td style="height:24px;line-height:24px;font-size:1px">&nbsp;</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

function partHtml(part: LetterPart): string {
  switch (part.kind) {
    case 'text':
      return part.text === '' ? '' : paragraph(part.text);
    case 'lead':
      return part.text === '' ? '' : `<p class="ink" style="${styles.lead}">${broken(part.text)}</p>`;
    case 'facts':
      return part.facts.length === 0 ? '' : factsHtml(part.facts);
    case 'list':
      return part.items.length === 0 ? '' : listHtml(part);
    case 'choices':
      return part.items.length === 0 ? '' : [heading(part.heading), ...part.items.map(choiceHtml)].join('\n');
    case 'quote':
      return part.text === ''
        ? ''
        : `${heading(part.heading)}\n<p class="ink quote" style="${styles.quote}">${broken(part.text)}</p>`;
    case 'button':
      return `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="go" style="border-radius:8px;background:#211c17"><a class="go" href="${escaped(part.url)}" style="${styles.button}">${escaped(part.label)}</a></td></tr></table>`;
  }
}

/** Letters of a value that stays on one line on a phone: an amount, a day. */
const shortValue = 18;

const factsHtml = (facts: { label: string; value: string }[]): string =>
  `<table role="presentation" class="line" width="100%" cellpadding="0" cellspacing="0" border="0" style="${styles.facts}">${facts
    .map(
      ({ label, value }) =>
        `<tr><td class="soft" style="${styles.label}">${escaped(label)} </td><td class="ink" style="${styles.value}${value.length <= shortValue ? ';white-space:nowrap' : ''}">${escaped(value)}</td></tr>`,
    )
    .join('')}</table>`;

const listHtml = ({ heading: above, items }: { heading: string; items: string[] }): string =>
  `${heading(above)}\n<ul class="ink" style="${styles.list}">${items.map((item) => `<li style="margin:0 0 4px">${escaped(item)}</li>`).join('')}</ul>`;

const choiceHtml = ({ heading: name, items }: { heading: string; items: string[] }): string =>
  `<p class="ink" style="${styles.text}"><strong>${escaped(name)}</strong></p>${
    items.length > 0
      ? `<ul class="ink" style="${styles.list}">${items.map((item) => `<li style="margin:0 0 4px">${escaped(item)}</li>`).join('')}</ul>`
      : ''
  }`;

const heading = (words: string) => `<p class="soft" style="${styles.heading}">${escaped(words)}</p>`;
const paragraph = (words: string) => `<p class="ink" style="${styles.text}">${broken(words)}</p>`;
const row = (html: string, kind: LetterPart['kind']) =>
  html && `<tr><td style="padding:${kind === 'button' ? '20px 28px 10px' : '14px 28px 0'}">${html}</td></tr>`;

const font = "font-family:'IBM Plex Sans',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const body = `margin:0;${font};font-size:16px;line-height:1.55;color:#211c17;overflow-wrap:anywhere`;
const styles = {
  head: `padding:22px 28px 4px;${font};font-size:15px;font-weight:600;color:#211c17`,
  text: body,
  lead: `margin:0;font-family:'IBM Plex Serif',Georgia,'Times New Roman',serif;font-size:20px;line-height:1.4;color:#211c17;overflow-wrap:anywhere`,
  heading: `margin:0 0 4px;${font};font-size:13px;font-weight:600;line-height:1.4;color:#5f564c`,
  list: `${body};padding:0 0 0 20px`,
  quote: `${body};padding:2px 0 2px 14px;border-left:3px solid #e4dbcd`,
  facts: 'border-top:1px solid #e4dbcd;border-bottom:1px solid #e4dbcd;padding:8px 0',
  label: `${font};font-size:14px;line-height:1.7;color:#5f564c;padding-right:12px;vertical-align:top`,
  value: `${font};font-size:15px;line-height:1.7;font-weight:600;color:#211c17;text-align:right;vertical-align:top`,
  button: `display:inline-block;padding:12px 22px;${font};font-size:16px;font-weight:600;line-height:1.3;color:#fffefb;text-decoration:none;border-radius:8px`,
  small: `padding:22px 28px 0;${font};font-size:12px;line-height:1.5;color:#5f564c;overflow-wrap:anywhere`,
};

const darkStyles = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.ground{background:#171411!important}
.sheet{background:#1f1b17!important;border-left-color:#38312a!important;border-right-color:#38312a!important;border-bottom-color:#38312a!important}
.ink{color:#f3ede4!important}
.soft{color:#b9afa2!important}
.line,.quote{border-color:#4a4137!important}
.go{background:#f3ede4!important;color:#211306!important}
}`;

/** A colour goes into a style, so it is one and nothing else. */
const colour = (accent: string) => (/^#[0-9a-f]{6}$/i.test(accent) ? accent : '#7a4419');

const firstOf = (words: string) => words.replace(/\s+/g, ' ').slice(0, 140);
const broken = (words: string) => escaped(words).replaceAll('\n', '<br>');
const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
