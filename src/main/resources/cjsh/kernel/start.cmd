@echo off
rem Starts cjsh as a Jupyter kernel: %1 is the launcher, %2 the connection file.
if exist "%~1" goto run
echo cjsh: "%~1" is gone: when its folder was moved, run cjsh.cmd kernel install there once more 1>&2
exit /b 2
:run
"%~1" kernel run "%~2"
