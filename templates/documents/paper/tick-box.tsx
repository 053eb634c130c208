import { View } from '@react-pdf/renderer';
import { colours } from './style';

/** To be ticked with a pen: drawn, so that it is no character. */
export function TickBox({ style }: { style?: object }) {
  return (
    <View
      style={{
        width: 8.5,
        height: 8.5,
        borderRadius: 1.5,
        border: `0.9pt solid ${colours.quiet}`,
        backgroundColor: colours.paper,
        marginTop: 2,
        marginRight: 7,
        ...style,
      }}
    />
  );
}
