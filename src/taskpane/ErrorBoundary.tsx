/** Keeps a broken pane from leaving a blank one: says so and offers to build it anew. */
import { Component, type CSSProperties, type ReactNode } from 'react';
import { pane as words } from './strings';

const box: CSSProperties = { fontFamily: '"Segoe UI", system-ui, sans-serif', fontSize: 14, lineHeight: 1.5, padding: 16 };
const button: CSSProperties = { font: 'inherit', minHeight: 32, padding: '4px 16px' };

interface Props {
  /** Loads the page anew; absent: only the pane's own components are built anew. */
  readonly reload?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** Plain elements only: what broke may be the component library itself. */
export class ErrorBoundary extends Component<Props, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {};

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  private readonly again = (): void => {
    if (this.props.reload) this.props.reload();
    else this.setState({ error: undefined });
  };

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div role="alert" style={box}>
        <p>{words.broken}</p>
        <p style={{ overflowWrap: 'anywhere' }}>{error instanceof Error ? error.message : typeof error === 'string' ? error : ''}</p>
        <button type="button" style={button} onClick={this.again}>
          {words.again}
        </button>
      </div>
    );
  }
}
