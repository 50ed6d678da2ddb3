import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useProduct } from '../queries.ts';
import { Fault, Waiting } from './states.tsx';

const useStyles = makeStyles({ notice: { marginBottom: tokens.spacingVerticalL } });

/**
 * The product's address once it has answered. It stays while the product is started again, so that a framed page is not
 * torn down under the person's hands.
 */
export function useProductAddress(): string | undefined {
  const { data } = useProduct();
  const [answered, setAnswered] = useState<string>();
  if (data?.ready && answered !== data.url) setAnswered(data.url);
  return answered;
}

const stopped = (logFile: string) =>
  `Safeguard has stopped and is started again by itself, usually within seconds. Drafts already saved are safe. If this stays, read the end of ${logFile}, then run "npm start" again.`;

/** Why there is no page of the product to show. */
export function ProductAway() {
  const product = useProduct();
  if (product.isError) {
    return (
      <Fault
        title="The training workspace does not answer"
        error={product.error}
        retry={() => void product.refetch()}
      />
    );
  }
  if (product.data?.pid === null)
    return <Fault title="Safeguard is away" error={stopped(product.data.logFile)} />;
  return <Waiting words="Safeguard is starting" />;
}

/** Above the people, while Safeguard does not answer. */
export function ProductNotice() {
  const styles = useStyles();
  const { data } = useProduct();
  if (!data || data.ready) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.notice}>
      <MessageBarBody>
        {data.pid === null
          ? stopped(data.logFile)
          : 'Safeguard is starting. This notice goes away by itself.'}
      </MessageBarBody>
    </MessageBar>
  );
}
