"""The parts of Tools/measure."""
