import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { render } from '../testing/render.tsx';
import { later } from './later.tsx';

const part = { default: ({ name }: { name: string }) => <p>Here is {name}.</p> };

test('a part stands in its place once its code has come', async () => {
  const Part = later(() => Promise.resolve(part), { until: <p>On its way</p> });
  await render(<Part name="the check page" />);
  expect(await screen.findByText('Here is the check page.')).toBeInTheDocument();
});

test('a part that does not come says so, leaves the page around it alone, and can be tried again', async () => {
  let isOnline = false;
  const Part = later(() =>
    isOnline ? Promise.resolve(part) : Promise.reject<typeof part>(new Error('offline')),
  );
  await render(
    <>
      <label>
        Worries <input />
      </label>
      <Part name="the check page" />
    </>,
  );
  const box = screen.getByLabelText('Worries');
  await userEvent.type(box, 'typed');
  expect(await screen.findByRole('alert')).toHaveTextContent('could not be loaded');
  isOnline = true;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Here is the check page.')).toBeInTheDocument();
  expect(screen.getByLabelText('Worries')).toHaveValue('typed');
});

test('a help that does not come leaves its place empty', async () => {
  const Part = later(() => Promise.reject<typeof part>(new Error('offline')), { helpOnly: true });
  await render(
    <>
      <p>Before</p>
      <Part name="prompts" />
    </>,
  );
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});
