"""Evaluation: gold, matching, scores, calibration, floors."""
