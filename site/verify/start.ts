import { wireVerifyForm } from './verify-form.ts';

wireVerifyForm(document);
