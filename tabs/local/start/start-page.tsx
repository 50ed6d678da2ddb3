import { makeStyles, Text, Title1, tokens } from '@fluentui/react-components';
import { PageFrame } from '../look/page-frame.tsx';
import { ProductNotice } from '../look/product-state.tsx';
import { Fault, Waiting } from '../look/states.tsx';
import { useDirectory } from '../queries.ts';
import { People } from './people.tsx';
import { Scenarios } from './scenarios.tsx';
import { Trouble } from './trouble.tsx';

const useStyles = makeStyles({
  column: {
    maxWidth: '1080px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL} 48px`,
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalM },
  },
  title: { margin: 0 },
  lead: {
    display: 'block',
    maxWidth: '680px',
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`,
    color: tokens.colorNeutralForeground2,
  },
});

/** Who to be, and what to start from. */
export function StartPage() {
  const styles = useStyles();
  const directory = useDirectory();
  return (
    <PageFrame>
      <div className={styles.column}>
        <Title1 as="h1" className={styles.title}>
          Who are you today?
        </Title1>
        <Text size={400} className={styles.lead}>
          Northmere is an invented borough with invented staff. Choose a person to open Teams as them. What
          they send stays in this workspace: mail arrives in the mailbox, meetings in the calendar.
        </Text>
        <ProductNotice />
        {directory.isError ? (
          <Fault
            title="The people could not be read"
            error={directory.error}
            retry={() => void directory.refetch()}
          />
        ) : directory.data ? (
          <>
            <People directory={directory.data} />
            <Scenarios directory={directory.data} />
            <Trouble />
          </>
        ) : (
          <Waiting words="Reading the people of Northmere" />
        )}
      </div>
    </PageFrame>
  );
}
