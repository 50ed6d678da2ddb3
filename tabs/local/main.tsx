import { createRoot } from 'react-dom/client';
import { Workspace } from './workspace.tsx';

const place = document.getElementById('workspace');
if (place) createRoot(place).render(<Workspace />);
