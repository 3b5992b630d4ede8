// The demo school of this moment behind a real window, with a folder of pictures for a camera.
#pragma once

#include <string>
#include <vector>

#include "core/service/demo_school.h"
#include "core/store/database.h"
#include "tests/support/camera_folder.h"
#include "tests/support/finger.h"
#include "tests/support/real_window.h"
#include "tests/support/temp_store.h"

namespace canteen::testing {

class DemoWindow {
  public:
    DemoWindow();

    CameraFolder& camera() { return camera_; }
    RealWindow& window() { return window_; }
    Finger& finger() { return finger_; }
    // By the storekeeper, on the sign-in screen.
    void signKeeper();
    // From the home screen to the delivery of the grocer, whose goods wait to be scanned.
    void newDelivery();
    // The process that serves the camera now; -1 when there is none.
    [[nodiscard]] pid_t scanner();
    [[nodiscard]] store::Database read() const;
    // What canteenctl verify says; "" when everything is as it should be.
    [[nodiscard]] std::string faults() const;

  private:
    TempDirectory temp_;
    CameraFolder camera_{temp_.path()};
    std::string keeper_;
    std::string pin_;
    RealWindow window_;
    Finger finger_{window_};
};

}  // namespace canteen::testing
