const ink = [0x21, 0x1c, 0x17] as const;
const white = [0xff, 0xff, 0xff] as const;

/**
 * The firm's accent, darkened towards the ink until it reads on white paper, and white on it (4.5 to 1, WCAG AA); the
 * ink itself where `accent` is not a `#rrggbb` colour.
 */
export function legibleAccent(accent: string): string {
  const colour = channelsOf(accent);
  if (!colour) return hex(ink);
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, ink, share);
    if (contrastWithWhite(mixed) >= 4.5) return hex(mixed);
  }
  return hex(ink);
}

/** A ground so light that the ink, the quiet ink and the legible accent all read on it. */
export const tintOf = (accent: string): string => hex(mix(channelsOf(accent) ?? ink, white, 0.94));

function channelsOf(colour: string): number[] | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return undefined;
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

const mix = (colour: readonly number[], other: readonly number[], share: number): number[] =>
  colour.map((channel, index) => Math.round(channel * (1 - share) + (other[index] ?? 0) * share));

function contrastWithWhite(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

const hex = (colour: readonly number[]): string =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
