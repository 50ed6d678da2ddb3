import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { Person } from '../wire.ts';
import type { DialogRequest } from './host-protocol.ts';
import { TeamsFrame, type FrameDoors } from './teams-frame.tsx';

const useStyles = makeStyles({
  surface: {
    padding: 0,
    maxWidth: '96vw',
    overflow: 'hidden',
    '@media (max-width: 640px)': { width: '100vw !important', maxWidth: '100vw', borderRadius: 0 },
  },
  body: { gap: 0, maxHeight: '94vh' },
  title: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  content: { padding: 0, overflow: 'hidden' },
  frame: { maxHeight: '84vh', '@media (max-width: 640px)': { height: '84vh !important' } },
});

const NAMED: Readonly<Record<string, { width: number; height: number }>> = {
  small: { width: 480, height: 320 },
  medium: { width: 720, height: 520 },
  large: { width: 960, height: 720 },
};

/** A side of a dialog in pixels: a number, or the words small, medium and large of Teams. */
export function sideInPixels(asked: number | string | undefined, side: 'width' | 'height'): number {
  const named = NAMED[String(asked ?? 'medium')];
  const pixels = named ? named[side] : Number(asked);
  return Number.isFinite(pixels) && pixels > 0 ? pixels : (NAMED['medium']?.[side] ?? 520);
}

/** A dialog (task module) that frames a page of the product. */
export function TaskDialog(props: {
  request: DialogRequest;
  address: string;
  person: Person;
  doors: FrameDoors;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { request } = props;
  const title = request.title ?? 'Safeguard';
  return (
    <Dialog
      open
      onOpenChange={(_event, change) => (change.open ? undefined : props.onClose())}
      modalType="alert"
    >
      <DialogSurface
        className={styles.surface}
        style={{ width: `${sideInPixels(request.width, 'width')}px` }}
      >
        <DialogBody className={styles.body}>
          <DialogTitle
            className={styles.title}
            action={
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label="Close"
                onClick={props.onClose}
              />
            }
          >
            {title}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <div
              className={styles.frame}
              style={{ display: 'grid', height: `${sideInPixels(request.height, 'height')}px` }}
            >
              <TeamsFrame
                address={props.address}
                title={title}
                person={props.person}
                frame="task"
                doors={props.doors}
              />
            </div>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** What the bot said instead of opening a dialog. */
export function SaidDialog({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <Dialog open onOpenChange={(_event, change) => (change.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Safeguard</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              Close
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
