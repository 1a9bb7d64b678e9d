import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  subtitle?: ComponentChildren;
  /** Pickers whose state is kept in the address, so that a view can be shared. */
  children?: ComponentChildren;
}

export function PageHeader({ title, subtitle, children }: Props) {
  return (
    <div class="page-header">
      <div>
        <h1>{title}</h1>
        {subtitle && <p class="page-subtitle numeric">{subtitle}</p>}
      </div>
      {children && <div class="page-header-pickers">{children}</div>}
    </div>
  );
}
