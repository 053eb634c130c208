import type { DocumentStyle } from '~/domain/document/document-view';
import { Mark } from './paper/edges';
import { Grid } from './paper/grid';
import { Letter } from './paper/letter';
import type { Families } from './paper/look';
import { Quiet } from './paper/quiet';
import { Sheet } from './paper/sheet';
import type { SheetProps } from './paper/sheet-props';

const styles: Record<DocumentStyle, (props: SheetProps) => JSX.Element> = {
  quiet: Quiet,
  letter: Letter,
  grid: Grid,
};

/** The proposal as a PDF. It puts nothing of its own into words. */
export function ProposalOnPaper({ families, ...props }: SheetProps & { families: Families }) {
  const { view } = props;
  const Styled = styles[view.style];
  return (
    <Sheet view={view} families={families}>
      <Mark mark={view.mark} />
      <Styled {...props} />
    </Sheet>
  );
}
