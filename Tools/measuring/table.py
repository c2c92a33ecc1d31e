"""Rows as text."""


def print_rows(rows):
    """Prints (figure, ours, needed, peer) rows, each as soon as it is there; `needed` and `peer` may be None."""
    for figure, ours, needed, peer in rows:
        line = f"  {figure:<44} {ours:>22}"
        if needed is not None:
            line += f"   needed {needed}"
        if peer is not None:
            line += f"   peer {peer}"
        print(line, flush=True)
