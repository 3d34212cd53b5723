"""The workspace: one side's disputes in the browser, a thin shell over the library, on the firm's own machine."""
