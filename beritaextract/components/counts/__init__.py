"""How much and how many: counts, money, percentages, measures, durations, ages."""
