"""The optional analyser: stanza's Indonesian models, their words laid onto ours; and how to train small ones."""
