import './watch-accessibility.ts';
import '@testing-library/jest-dom';
import '@testing-library/react';
