import os, subprocess, time, sys
import steps
from desktop import eventually, walk
def begin(story):
    d=story.start()
    steps.fill_in_institution(d)
    d.press("push button","Make My Key and Continue")
    d.press("push button","Continue")
    d.shot("z-gallery0")
    d.press("push button","New Badge")
    d.find("table cell","Internship Completed")
    d.shot("z-chooser")
    d.keys("Return")
    d.find("image","Badge design")
    time.sleep(1)
    d.shot("z-design")
    d.press("push button","Add"); d.shot("z-add"); d.keys("Escape")
    d.press("list item","INTERNSHIP"); d.shot("z-text")
    d.place(0,0,1280,800); d.shot("z-wide")
steps.run(begin)
