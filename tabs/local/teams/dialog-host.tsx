import { useProductAddress } from '../look/product-state.tsx';
import type { Person } from '../wire.ts';
import type { useDialogs } from './dialogs.ts';
import { SaidDialog, TaskDialog } from './task-dialog.tsx';
import type { FrameDoors } from './teams-frame.tsx';

const OUTSIDE = "This dialog would show a page that is not Safeguard's own, so it is not opened.";

/** The dialog that is open, if any. Only pages of the product are framed, as the valid domains of its manifest say. */
export function DialogHost(props: {
  dialogs: ReturnType<typeof useDialogs>;
  person: Person;
  doors: FrameDoors;
}) {
  const product = useProductAddress();
  const { showing, close } = props.dialogs;
  if (!showing || !product) return null;
  if (showing.kind === 'said') return <SaidDialog text={showing.text} onClose={close} />;
  const address = URL.parse(showing.request.url, product);
  if (address?.origin !== new URL(product).origin) return <SaidDialog text={OUTSIDE} onClose={close} />;
  return (
    <TaskDialog
      request={showing.request}
      address={address.href}
      person={props.person}
      doors={props.doors}
      onClose={close}
    />
  );
}
