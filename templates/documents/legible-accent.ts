const ink = [0x21, 0x1c, 0x17] as const;

/**
 * The firm's accent, darkened towards the ink until it reads on white paper (4.5 to 1, WCAG AA); the ink itself where
 * `accent` is not a `#rrggbb` colour.
 */
export function legibleAccent(accent: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(accent)) return hex(ink);
  const colour = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16));
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = colour.map((channel, index) =>
      Math.round(channel * (1 - share) + (ink[index] ?? 0) * share),
    );
    if (contrastWithWhite(mixed) >= 4.5) return hex(mixed);
  }
  return hex(ink);
}

function contrastWithWhite(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

const hex = (colour: readonly number[]): string =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
