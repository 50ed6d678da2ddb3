import { Button, makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ShieldTaskFilled } from '@fluentui/react-icons/svg/shield-task';
import { useState } from 'react';
import { ProductAway, useProductAddress } from '../look/product-state.tsx';
import type { Person } from '../wire.ts';
import { TeamsFrame, type FrameDoors } from './teams-frame.tsx';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    minWidth: 0,
    flexGrow: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '48px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { minHeight: '40px', padding: `0 ${tokens.spacingHorizontalM}` },
  },
  icon: { color: tokens.colorBrandForeground1, fontSize: '24px' },
  tab: {
    marginLeft: tokens.spacingHorizontalM,
    paddingBottom: '2px',
    borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
  },
  grow: { flexGrow: 1 },
  frame: { flexGrow: 1 },
});

/** The personal tab, framed from the product's own origin. */
export function TabPane(props: {
  person: Person;
  subPageId: string | undefined;
  opened: number;
  doors: FrameDoors;
}) {
  const styles = useStyles();
  const address = useProductAddress();
  const [reloads, setReloads] = useState(0);
  return (
    <section className={styles.pane} aria-label="Safeguard">
      <header className={styles.header}>
        <ShieldTaskFilled className={styles.icon} aria-hidden />
        <Text weight="semibold" size={400}>
          Safeguard
        </Text>
        <Text className={styles.tab}>My work</Text>
        <span className={styles.grow} />
        <Tooltip content="Reload the tab" relationship="label">
          <Button
            appearance="subtle"
            icon={<ArrowClockwiseRegular />}
            onClick={() => setReloads(reloads + 1)}
          />
        </Tooltip>
      </header>
      {address ? (
        <TeamsFrame
          key={`${props.person.id} ${props.opened} ${reloads}`}
          className={styles.frame}
          address={new URL('/tabs/', address).href}
          title="Safeguard"
          person={props.person}
          frame="content"
          subPageId={props.subPageId}
          doors={props.doors}
        />
      ) : (
        <ProductAway />
      )}
    </section>
  );
}
