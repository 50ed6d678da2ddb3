import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Readings } from '../api/reading.tsx';
import { inventedView } from '../testing/invented-records.ts';
import { fakeApi, given, render } from '../testing/render.tsx';
import { HandOver } from './hand-over.tsx';

const dylan = { id: 'dylan', name: 'Dylan Prosser', jobTitle: 'Family support worker', phone: '', email: '' };

test('a manager hands the screening to somebody of the team, by name', async () => {
  const asked: unknown[] = [];
  const api = fakeApi({
    handOver: (id, body) => {
      asked.push([id, body]);
      return given(inventedView());
    },
  });
  await render(
    <Readings>
      <HandOver view={inventedView({ handOverTo: [dylan] })} />
    </Readings>,
    { api },
  );
  await userEvent.selectOptions(screen.getByLabelText('To whom'), 'Dylan Prosser, Family support worker');
  await userEvent.click(screen.getByRole('button', { name: 'Hand over' }));
  await waitFor(() => expect(asked).toEqual([['s-1', { practitionerId: 'dylan' }]]));
});

test('nothing of it is shown to who may not', async () => {
  const { container } = await render(
    <Readings>
      <HandOver view={inventedView()} />
    </Readings>,
  );
  expect(container).toHaveTextContent('');
});
